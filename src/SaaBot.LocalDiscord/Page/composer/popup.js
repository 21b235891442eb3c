import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';

/** The list above the message box. */
export class Popup {
  element = h('div', { class: 'suggest', id: 'suggestions', role: 'listbox', 'aria-label': t('commands'), hidden: true });
  items = [];
  active = -1;
  #input;
  #onChoose;

  constructor(input, onChoose) {
    this.#input = input;
    this.#onChoose = onChoose;
    // The message box keeps the focus while the list is clicked.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  show(sections, progress, active) {
    this.items = sections.flatMap((section) => section.items);
    let index = 0;
    const children = sections.map((section) => h('div', { role: 'group', 'aria-label': section.title },
      section.title ? h('div', { class: 'suggest-title', 'aria-hidden': 'true' }, section.title) : null,
      section.items.map((item) => this.#row(item, index++))));
    fill(this.element, progressRow(progress), children);
    this.element.hidden = this.items.length === 0 && !progress;
    this.#input.setAttribute('aria-expanded', String(!this.element.hidden));
    this.activate(Math.min(active, this.items.length - 1));
  }

  hide() {
    this.items = [];
    this.active = -1;
    this.element.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  activate(index) {
    this.active = index;
    for (const row of this.element.querySelectorAll('[role="option"]')) {
      const isActive = Number(row.dataset.index) === index;
      row.setAttribute('aria-selected', String(isActive));
      if (isActive) row.scrollIntoView({ block: 'nearest' });
    }
    if (index >= 0) this.#input.setAttribute('aria-activedescendant', `suggestion-${index}`);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #row(item, index) {
    const testid = { command: 'command', option: 'option-suggestion', choice: 'choice' }[item.kind];
    return h('div', {
      class: `suggest-row ${item.kind}`, role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false',
      dataset: { testid, index, value: item.value, name: item.name }, on: { click: () => this.#onChoose(item) },
    },
    item.kind === 'command' ? h('span', { class: 'suggest-icon', 'aria-hidden': 'true' }, icon('slash', 22)) : null,
    h('span', { class: 'suggest-text' }, h('strong', null, item.label), item.detail ? h('small', null, item.detail) : null),
    item.note ? h('span', { class: 'suggest-note' }, item.note) : null);
  }
}

function progressRow(progress) {
  if (!progress) return null;
  const label = { loading: t('loading'), failed: t('loadFailed'), empty: t('noMatch') }[progress.status];
  return h('div', { class: `suggest-progress ${progress.status}`, role: 'status', dataset: { testid: `choices-${progress.status}` } },
    progress.status === 'loading' ? h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')) : null,
    progress.status === 'failed' ? icon('warn', 16) : null,
    progress.error ? `${label}: ${progress.error}` : label);
}
