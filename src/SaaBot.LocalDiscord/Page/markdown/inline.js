/**
 * Discord's inline Markdown as a tree of { type, ... } nodes. Every construct is found by scanning, so that hostile
 * text costs at most quadratic time, and nothing here makes elements.
 */
const DELIMITERS = [
  ['||', 'spoiler'], ['***', 'strongEm'], ['**', 'strong'], ['*', 'em'], ['__', 'underline'], ['_', 'em'], ['~~', 'strike'],
];
const DEEPEST = 16;

const TOKENS = [
  [/<@!?(\d{1,20})>/y, (m) => ({ type: 'user', id: m[1] })],
  [/<@&(\d{1,20})>/y, (m) => ({ type: 'role', id: m[1] })],
  [/<#(\d{1,20})>/y, (m) => ({ type: 'channel', id: m[1] })],
  [/<\/([^:<>\n]{1,100}):(\d{1,20})>/y, (m) => ({ type: 'command', name: m[1], id: m[2] })],
  [/<(a?):(\w{2,32}):(\d{1,20})>/y, (m) => ({ type: 'emoji', name: m[2], id: m[3] })],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, (m) => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' })],
  [/<(https?:\/\/[^\s<>]+)>/y, (m) => ({ type: 'link', url: m[1], children: [text(m[1])] })],
  [/@(everyone|here)\b/y, (m) => ({ type: 'everyone', name: m[1] })],
];
const BARE_URL = /https?:\/\/[^\s<>]+/y;
const ESCAPE = /\\([^0-9A-Za-z\s])/y;
const MASKED = /\[((?:\\.|[^\\\]\n]){1,1000})\]\(\s*<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)>?(?:\s+"[^"\n]*")?\s*\)/y;

const text = (value) => ({ type: 'text', value });

export function parseInline(source, depth = 0) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain) nodes.push(text(plain));
    plain = '';
  };
  let at = 0;
  while (at < source.length) {
    const found = tokenAt(source, at, depth);
    if (!found) {
      plain += source[at];
      at += 1;
    } else if (found.literal !== undefined) {
      plain += found.literal;
      at = found.end;
    } else {
      flush();
      nodes.push(found.node);
      at = found.end;
    }
  }
  flush();
  return nodes;
}

function tokenAt(source, at, depth) {
  switch (source[at]) {
    case '\n': return { node: { type: 'break' }, end: at + 1 };
    case '\\': return escaped(source, at);
    case '`': return code(source, at);
    case '[': return masked(source, at, depth);
    case 'h': return bareUrl(source, at);
    case '<': case '@': return simple(source, at);
    case '*': case '_': case '~': case '|': return delimited(source, at, depth);
    default: return null;
  }
}

function match(pattern, source, at) {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function simple(source, at) {
  for (const [pattern, make] of TOKENS) {
    const found = match(pattern, source, at);
    if (found) return { node: make(found), end: pattern.lastIndex };
  }
  return null;
}

function escaped(source, at) {
  const found = match(ESCAPE, source, at);
  return found && { literal: found[1], end: at + 2 };
}

function code(source, at) {
  const fence = /^`+/.exec(source.slice(at, at + 64))[0];
  for (let end = source.indexOf(fence, at + fence.length); end >= 0; end = source.indexOf(fence, end + 1)) {
    let run = fence.length;
    while (source[end + run] === '`') run += 1;
    if (run === fence.length) {
      const value = source.slice(at + fence.length, end).replace(/^ (?=`)|(?<=`) $/g, '');
      return value.trim() ? { node: { type: 'code', value }, end: end + run } : null;
    }
    end += run - 1;
  }
  return { literal: fence, end: at + fence.length };
}

function masked(source, at, depth) {
  if (depth >= DEEPEST) return null;
  const found = match(MASKED, source, at);
  if (!found) return null;
  return { node: { type: 'link', url: found[2], masked: true, children: parseInline(found[1], depth + 1) }, end: MASKED.lastIndex };
}

function bareUrl(source, at) {
  const found = match(BARE_URL, source, at);
  if (!found) return null;
  let url = found[0].replace(/[.,:;"'\]*_~|!?]+$/, '');
  // A closing bracket belongs to the sentence unless the address opened one.
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1);
  return url.length > 'https://'.length ? { node: { type: 'link', url, children: [text(url)] }, end: at + url.length } : null;
}

function delimited(source, at, depth) {
  if (depth >= DEEPEST) return null;
  for (const [mark, type] of DELIMITERS) {
    if (!source.startsWith(mark, at)) continue;
    const end = closing(source, at, mark);
    if (end < 0) continue;
    const inner = parseInline(source.slice(at + mark.length, end), depth + 1);
    const node = type === 'strongEm' ? { type: 'strong', children: [{ type: 'em', children: inner }] } : { type, children: inner };
    return { node, end: end + mark.length };
  }
  return null;
}

/** Where the mark that opens at `at` closes, or -1; escapes and code in between do not count. */
function closing(source, at, mark) {
  const start = at + mark.length;
  if (mark === '*' && /\s/.test(source[start] ?? ' ')) return -1;
  for (let i = start; i < source.length; i += 1) {
    if (source[i] === '\\') {
      i += 1;
    } else if (source[i] === '`') {
      i = (code(source, i)?.end ?? i + 1) - 1;
    } else if (source[i] === mark[0]) {
      const run = runLength(source, i);
      const end = closingInRun(source, i, run, start, mark);
      if (end >= 0) return end;
      i += run - 1;
    }
  }
  return -1;
}

function runLength(source, at) {
  let run = 1;
  while (source[at + run] === source[at]) run += 1;
  return run;
}

/** Stars and underscores close with the end of their run, since what opened inside closes first: `*a **b***`. */
function closingInRun(source, at, run, start, mark) {
  if (at === start || run < mark.length) return -1;
  if (mark === '||' || mark === '~~') return at;
  if (mark.length > 1) return at + run - mark.length;
  if (run % 2 === 0) return -1;
  const end = at + run - 1;
  if (mark === '_') return /[\p{L}\p{N}_]/u.test(source[end + 1] ?? ' ') ? -1 : end;
  return /\s/.test(source[at - 1]) ? -1 : end;
}
