import { h } from '../core/dom.js';

/** An emoji of a button or an option: a character, or the name of a custom one, whose picture lives on Discord alone. */
export function emoji(partial) {
  if (!partial?.name) return null;
  return h('span', { class: 'emoji', 'aria-hidden': 'true' }, partial.id ? `:${partial.name}:` : partial.name);
}
