import { h } from '../core/dom.js';
import { t } from '../core/text.js';
import { ComponentType } from '../components/types.js';

/** A radio group or a checkbox group. */
export function choiceGroup(component, ids) {
  const isRadio = component.type === ComponentType.radioGroup;
  const max = component.max_values ?? component.options.length;
  const inputs = component.options.map((option) => {
    const input = h('input', { type: isRadio ? 'radio' : 'checkbox', name: ids.input, value: option.value, on: { change: limit } });
    input.checked = option.default === true;
    return input;
  });
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  limit();
  return {
    element: h('div', {
      class: 'form-choices', role: isRadio ? 'radiogroup' : 'group', 'aria-labelledby': ids.label, 'aria-describedby': `${ids.description} ${ids.error}`,
      dataset: { testid: isRadio ? 'radio-group' : 'checkbox-group', customId: component.custom_id },
    }, component.options.map((option, index) => choice(inputs[index], option))),
    isGroup: true,
    focus: () => inputs[0].focus(),
    answer: () => (isRadio ? { value: chosen()[0] ?? null } : { values: chosen() }),
    problem: (isRequired) => {
      const count = chosen().length;
      if (count === 0) return isRequired ? t('requiredField') : null;
      return !isRadio && count < (component.min_values ?? 1) ? t('chooseMore', { count: component.min_values }) : null;
    },
  };

  function limit() {
    if (isRadio) return;
    const isFull = inputs.filter((input) => input.checked).length >= max;
    for (const input of inputs) input.disabled = isFull && !input.checked;
  }
}

export function singleCheckbox(component, ids) {
  const input = h('input', { type: 'checkbox', id: ids.input, dataset: { testid: 'checkbox', customId: component.custom_id }, 'aria-describedby': ids.description });
  input.checked = component.default === true;
  return {
    element: h('span', { class: 'form-single' }, input), focus: () => input.focus(), answer: () => ({ value: input.checked }), problem: () => null,
  };
}

function choice(input, option) {
  return h('label', { class: 'form-choice', dataset: { testid: 'choice-option', value: option.value } }, input,
    h('span', null, h('span', null, option.label), option.description ? h('small', null, option.description) : null));
}
