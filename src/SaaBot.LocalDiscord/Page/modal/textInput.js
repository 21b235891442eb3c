import { h } from '../core/dom.js';
import { t } from '../core/text.js';

const PARAGRAPH = 2;
const LONGEST = 4000;

/** A short or a long text input with its counter. */
export function textInput(component, ids) {
  const isLong = component.style === PARAGRAPH;
  const max = component.max_length ?? LONGEST;
  const showsCounter = isLong || component.max_length !== undefined;
  const counter = h('span', { class: 'counter' });
  const count = () => {
    counter.textContent = `${input.value.length} / ${max}`;
    counter.classList.toggle('over', input.value.length > max);
  };
  const input = h(isLong ? 'textarea' : 'input', {
    id: ids.input, class: 'text-input', type: isLong ? null : 'text', rows: isLong ? 5 : null, placeholder: component.placeholder,
    'aria-describedby': `${ids.description} ${ids.error}`, 'aria-required': component.required === false ? null : 'true', autocomplete: 'off',
    dataset: { testid: 'text-input', customId: component.custom_id }, on: { input: count },
  });
  input.value = component.value ?? '';
  count();
  return {
    element: h('div', { class: 'text-input-wrap' }, input, showsCounter ? counter : null),
    focus: () => input.focus(),
    answer: () => ({ value: input.value }),
    problem: (isRequired) => {
      const { length } = input.value;
      if (input.value.trim() === '') return isRequired ? t('requiredField') : null;
      if (length > max) return t('tooManyChars', { limit: max });
      return length < (component.min_length ?? 0) ? t('tooFewChars', { limit: component.min_length }) : null;
    },
  };
}
