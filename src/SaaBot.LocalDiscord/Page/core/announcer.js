import { h } from './dom.js';

const KEPT = 8;

/** Says a sentence to assistive technology without moving the focus. */
export function say(sentence) {
  const region = document.getElementById('announcer');
  region.append(h('p', null, sentence));
  while (region.children.length > KEPT) region.firstChild.remove();
}
