import { nameOf } from '../core/locale.js';

/**
 * Reads what stands in the message box. Null for ordinary text; otherwise
 * { runnable: null, query } while no command is named yet, or
 * { runnable, bodyFrom, spans, free } where spans are `option:value` parts with their places in the text, in order, and
 * `free` is the text before them that names no option.
 */
export function parse(text, runnables, preferredId) {
  if (!text.startsWith('/')) return null;
  const found = findRunnable(text, runnables, preferredId);
  if (!found) return { runnable: null, query: text.slice(1) };
  const { runnable, end } = found;
  const spans = findSpans(text, end, runnable.options);
  const freeTo = spans[0]?.from ?? text.length;
  return { runnable, bodyFrom: end, isNameOnly: end === text.length, spans, free: segment(text, end, freeTo) };
}

function findRunnable(text, runnables, preferredId) {
  let best = null;
  for (const runnable of runnables) {
    for (const words of [runnable.words, runnable.plainWords]) {
      const pattern = new RegExp(`^/${words.map(escape).join('\\s+')}(?=\\s|$)`, 'iu');
      const length = pattern.exec(text)?.[0].length ?? 0;
      const isBetter = length > (best?.end ?? 0) || (length > 0 && length === best?.end && runnable.command.id === preferredId);
      if (isBetter) best = { runnable, end: length };
    }
  }
  return best;
}

function findSpans(text, from, options) {
  const byName = new Map(options.flatMap((option) => [[option.name.toLowerCase(), option], [nameOf(option).toLowerCase(), option]]));
  if (byName.size === 0) return [];
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escape).join('|');
  const pattern = new RegExp(`(?<=\\s)(${names}):`, 'giu');
  const spans = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const option = byName.get(match[1].toLowerCase());
    if (spans.some((span) => span.option === option)) continue;
    spans.push({ option, from: match.index, valueFrom: pattern.lastIndex });
    pattern.lastIndex = quoteEnd(text, pattern.lastIndex);
  }
  return spans.map((span, index) => ({ ...span, ...segment(text, span.valueFrom, spans[index + 1]?.from ?? text.length), from: span.from }));
}

/** Past a value in double quotes, inside which nothing is an option's name; else where it was. */
function quoteEnd(text, at) {
  const quoted = /\s*"[^"]*"(?=\s|$)/y;
  quoted.lastIndex = at;
  return quoted.test(text) ? quoted.lastIndex : at;
}

function segment(text, from, to) {
  const raw = text.slice(from, to).trim();
  const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') && !raw.slice(1, -1).includes('"');
  return { from, valueFrom: from, to, raw: isQuoted ? raw.slice(1, -1) : raw };
}

// A hyphen needs no escape outside brackets, and with the flag u it may not have one.
const escape = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The part of a parsed line the caret is in: a span, or the free text with the option it will fill. */
export function partAt(parsed, caret) {
  const span = parsed.spans.findLast((candidate) => caret >= candidate.valueFrom);
  if (span) return { ...span, isFree: false };
  const filled = new Set(parsed.spans.map((candidate) => candidate.option));
  return { ...parsed.free, option: parsed.runnable.options.find((option) => !filled.has(option)), isFree: true };
}
