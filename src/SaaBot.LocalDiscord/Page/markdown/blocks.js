import { parseInline } from './inline.js';

const FENCE = /```(?:([\w+\-.#]+)?\n)?([^]*?)```/y;
const LIST_ITEM = /^( *)([-*]|\d{1,9}\.) +(?=\S)(.*)$/;
const HEADING = /^(#{1,3}) +(?=\S)(.*)$/;
const SUBTEXT = /^-# +(?=\S)(.*)$/;
const DEEPEST_LIST = 11;

/**
 * Discord's block Markdown: a list of { type: paragraph | code | quote | heading | subtext | list }.
 * Quotes do not nest, as in the client.
 */
export function parseBlocks(source, inQuote = false) {
  const reader = { source: source.replace(/\r\n?/g, '\n'), at: 0, blocks: [], lines: [], inQuote };
  while (reader.at < reader.source.length) readLine(reader);
  flush(reader);
  return reader.blocks;
}

function readLine(reader) {
  const { source, at } = reader;
  const atLineStart = at === 0 || source[at - 1] === '\n';
  if (atLineStart && !reader.inQuote && readQuote(reader)) return;
  const end = lineEnd(source, at);
  const fence = fenceIn(source, at, end);
  if (fence) {
    const before = source.slice(at, fence.start);
    if (before) reader.lines.push(before);
    flush(reader);
    reader.blocks.push({ type: 'code', language: fence.language, value: fence.value });
    reader.at = source[fence.end] === '\n' ? fence.end + 1 : fence.end;
    return;
  }
  reader.lines.push(source.slice(at, end));
  reader.at = end + 1;
}

function readQuote(reader) {
  const { source } = reader;
  if (source.startsWith('>>> ', reader.at)) {
    flush(reader);
    reader.blocks.push({ type: 'quote', blocks: parseBlocks(source.slice(reader.at + 4), true) });
    reader.at = source.length;
    return true;
  }
  const quoted = [];
  while (source.startsWith('> ', reader.at)) {
    const end = lineEnd(source, reader.at);
    quoted.push(source.slice(reader.at + 2, end));
    reader.at = end + 1;
  }
  if (quoted.length === 0) return false;
  flush(reader);
  reader.blocks.push({ type: 'quote', blocks: parseBlocks(quoted.join('\n'), true) });
  return true;
}

function lineEnd(source, at) {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function fenceIn(source, at, end) {
  const start = source.indexOf('```', at);
  if (start < 0 || start >= end) return null;
  FENCE.lastIndex = start;
  const found = FENCE.exec(source);
  if (!found || !found[2].trim()) return null;
  return { start, end: FENCE.lastIndex, language: found[1] ?? '', value: found[2].replace(/^\n+|\s+$/g, '') };
}

/** Turns the plain lines gathered so far into headings, subtexts, lists and paragraphs. */
function flush(reader) {
  const { lines, blocks } = reader;
  reader.lines = [];
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.some((line) => line.trim())) blocks.push({ type: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let i = 0; i < lines.length; i += 1) {
    const heading = HEADING.exec(lines[i]);
    const subtext = SUBTEXT.exec(lines[i]);
    if (heading) {
      endParagraph();
      blocks.push({ type: 'heading', level: heading[1].length, children: parseInline(heading[2].replace(/ +#+ *$/, '')) });
    } else if (subtext) {
      endParagraph();
      blocks.push({ type: 'subtext', children: parseInline(subtext[1]) });
    } else if (LIST_ITEM.test(lines[i])) {
      endParagraph();
      let end = i;
      while (end < lines.length && isListLine(lines[end])) end += 1;
      blocks.push(...lists(lines.slice(i, end)));
      i = end - 1;
    } else {
      paragraph.push(lines[i]);
    }
  }
  endParagraph();
}

// An indented line without a marker goes on with the item above it.
const isListLine = (line) => LIST_ITEM.test(line) || /^ {2,}\S/.test(line);

/** Lists by indentation: an item indented by two or more against its parent belongs to it. */
function lists(lines) {
  const roots = [];
  const stack = [];
  for (const line of lines) {
    const item = LIST_ITEM.exec(line);
    if (!item) {
      stack.at(-1).list.items.at(-1).source += `\n${line.trim()}`;
      continue;
    }
    const indent = item[1].length;
    while (stack.length > 0 && indent < stack.at(-1).indent) stack.pop();
    const ordered = item[2] !== '-' && item[2] !== '*';
    const top = stack.at(-1);
    if (top && indent >= top.indent + 2 && stack.length < DEEPEST_LIST) {
      const list = newList(ordered, item[2]);
      top.list.items.at(-1).lists.push(list);
      stack.push({ indent, list });
    } else if (!top || top.list.ordered !== ordered) {
      const list = newList(ordered, item[2]);
      if (stack.length > 1) stack.at(-2).list.items.at(-1).lists.push(list);
      else roots.push(list);
      stack.pop();
      stack.push({ indent, list });
    }
    stack.at(-1).list.items.push({ source: item[3], lists: [] });
  }
  return roots.map(finish);
}

const newList = (ordered, marker) => ({ type: 'list', ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items: [] });

function finish(list) {
  return { ...list, items: list.items.map((item) => ({ children: parseInline(item.source), lists: item.lists.map(finish) })) };
}
