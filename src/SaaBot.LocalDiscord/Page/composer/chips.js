import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { nameOf, descriptionOf } from '../core/locale.js';

/** The options of the command being typed, each with whether it is filled; a press goes to it. */
export function paintChips(row, parsed, resolved, activeOption, onPick) {
  row.hidden = !parsed?.runnable || parsed.runnable.options.length === 0;
  if (row.hidden) {
    fill(row);
    return;
  }
  fill(row, parsed.runnable.options.map((option) => {
    const isFilled = resolved.values.has(option);
    return h('li', null, h('button', {
      type: 'button', class: ['chip', isFilled && 'filled', option === activeOption && 'active'].filter(Boolean).join(' '), title: descriptionOf(option),
      'aria-current': option === activeOption ? 'true' : null,
      dataset: { testid: 'command-option', optionName: option.name, required: option.required ? 'true' : 'false', filled: isFilled ? 'true' : 'false' },
      on: { click: () => onPick(option) },
    }, isFilled ? icon('check', 12) : null, h('span', null, nameOf(option)), h('small', null, t(option.required ? 'required' : 'optional'))));
  }));
}
