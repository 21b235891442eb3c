import { h, fill, uniqueId } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { fold } from '../core/locale.js';
import { showPopover } from '../core/popover.js';
import { emoji } from './emoji.js';

/**
 * A select menu: a button that opens a list of options. `onCommit` gets the values when a single choice is made or a
 * multiple choice is closed having changed. The element has `values` (an array) for whoever reads it later.
 */
export function selectControl({ component, options, values, disabled = false, busy = false, onCommit, describedBy, labelledBy }) {
  const max = Math.min(component.max_values ?? 1, options.length || 1);
  const min = component.min_values ?? 1;
  let chosen = values ?? options.filter((option) => option.isDefault).map((option) => option.value);
  let close = null;

  const face = h('span', { class: 'select-face' });
  const trigger = h('button', {
    type: 'button', class: 'select', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    'aria-label': labelledBy ? null : component.placeholder ?? t('select'), 'aria-labelledby': labelledBy, 'aria-describedby': describedBy,
    'aria-busy': busy ? 'true' : null, disabled: disabled || component.disabled,
    dataset: { testid: 'select', customId: component.custom_id, type: component.type },
    on: { click: toggle, keydown: openByKey },
  }, face, icon('down', 20));
  trigger.values = chosen;
  paint();
  return trigger;

  function paint() {
    const picked = options.filter((option) => chosen.includes(option.value));
    fill(face, picked.length === 0
      ? h('span', { class: 'select-placeholder' }, component.placeholder ?? t('select'))
      : picked.map((option) => h('span', { class: max > 1 ? 'select-pill' : 'select-single' }, emoji(option.emoji), option.label)));
  }

  function openByKey(event) {
    if (!close && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      toggle();
    }
  }

  function toggle() {
    if (close) {
      close();
      return;
    }
    const before = chosen;
    const list = optionList({
      options, max, min, chosen, label: component.placeholder ?? t('select'),
      onChoose: (next, isDone) => {
        chosen = next;
        trigger.values = chosen;
        paint();
        if (isDone) close();
      },
    });
    trigger.setAttribute('aria-expanded', 'true');
    close = showPopover(list.element, trigger, {
      matchWidth: true,
      onClose: () => {
        close = null;
        trigger.setAttribute('aria-expanded', 'false');
        if (trigger.isConnected) trigger.focus({ preventScroll: true });
        commit(before, list.wasChosen());
      },
    });
    list.focus();
  }

  function commit(before, wasChosen) {
    if (!wasChosen) return;
    if (chosen.length < min && !(chosen.length === 0 && component.required === false)) {
      chosen = before;
      trigger.values = chosen;
      paint();
      return;
    }
    onCommit?.(chosen);
  }
}

function optionList({ options, max, min, chosen, label, onChoose }) {
  let current = [...chosen];
  let touched = false;
  let typed = '';
  let typedAt = 0;
  const id = uniqueId('select');
  const rows = options.map((option, index) => h('div', {
    class: 'select-option', role: 'option', id: `${id}-${index}`, tabindex: '-1', 'aria-selected': String(current.includes(option.value)),
    dataset: { testid: 'select-option', value: option.value }, on: { click: () => choose(option), pointermove: () => rows[index].focus({ preventScroll: true }) },
  }, emoji(option.emoji),
  h('span', { class: 'select-option-text' }, h('span', null, option.label), option.description ? h('small', null, option.description) : null),
  h('span', { class: `mark ${max > 1 ? 'box' : 'dot'}`, 'aria-hidden': 'true' }, icon('check', 14))));
  const note = h('div', { class: 'select-note', hidden: max === 1 || min < 2 }, t('chooseMore', { count: min }));
  const element = h('div', { class: 'select-list', role: 'listbox', 'aria-label': label, 'aria-multiselectable': max > 1 ? 'true' : null, on: { keydown: keys } }, note, rows);

  return {
    element,
    wasChosen: () => touched,
    focus: () => (rows[Math.max(0, options.findIndex((option) => current.includes(option.value)))] ?? element).focus({ preventScroll: false }),
  };

  function choose(option) {
    if (max === 1) {
      current = min === 0 && current.includes(option.value) ? [] : [option.value];
    } else if (current.includes(option.value)) {
      current = current.filter((value) => value !== option.value);
    } else if (current.length < max) {
      current = [...current, option.value];
    } else {
      return;
    }
    touched = true;
    rows.forEach((row, index) => row.setAttribute('aria-selected', String(current.includes(options[index].value))));
    onChoose(current, max === 1);
  }

  function keys(event) {
    const at = rows.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, next))].focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (at >= 0) choose(options[at]);
    } else if (event.key === 'Tab') {
      onChoose(current, true);
    } else if (event.key.length === 1) {
      typed = event.timeStamp - typedAt > 800 ? event.key : typed + event.key;
      typedAt = event.timeStamp;
      rows[options.findIndex((option) => fold(option.label).startsWith(fold(typed)))]?.focus();
    }
  }
}
