import { h, fill } from '../core/dom.js';

/**
 * The same text as in the message box, drawn under it letter for letter, with the command and the options' names marked.
 * The box's own letters are transparent meanwhile.
 */
export function paintOverlay(overlay, text, parsed) {
  if (!parsed?.runnable) {
    fill(overlay);
    return;
  }
  const parts = [h('span', { class: 'typed-command' }, text.slice(0, parsed.bodyFrom))];
  let at = parsed.bodyFrom;
  for (const span of parsed.spans) {
    parts.push(text.slice(at, span.from), h('span', { class: 'typed-option' }, text.slice(span.from, span.valueFrom)));
    const value = text.slice(span.valueFrom, span.to);
    const trimmed = value.trimEnd();
    parts.push(h('span', { class: 'typed-value' }, trimmed), value.slice(trimmed.length));
    at = span.to;
  }
  // A last line that is empty needs a character to have a height.
  fill(overlay, parts, text.slice(at), '\u200b');
}
