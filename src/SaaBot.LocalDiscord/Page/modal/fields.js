import { h, uniqueId } from '../core/dom.js';
import { t } from '../core/text.js';
import { markdown, inlineMarkdown } from '../markdown/render.js';
import { ComponentType, isSelect } from '../components/types.js';
import { selectControl } from '../components/select.js';
import { selectOptions } from '../components/selectOptions.js';
import { textInput } from './textInput.js';
import { choiceGroup, singleCheckbox } from './choices.js';

/**
 * A top-level component of a form as { element, check(), focus(), response() }: `check` shows what is wrong and tells
 * whether all is well, `response` is the component as it is sent back.
 */
export function modalField(component) {
  switch (component.type) {
    case ComponentType.label: return labelled(component, component.component, (value) => ({ type: component.type, id: component.id, component: value }));
    // The older form: an action row around a text input that carries its own label.
    case ComponentType.actionRow:
      return labelled(component.components[0], component.components[0], (value) => ({ type: component.type, id: component.id, components: [value] }));
    case ComponentType.textDisplay:
      return silent(markdown(component.content), { type: component.type, id: component.id });
    default:
      return silent(h('p', { class: 'failure' }, `Component type ${component.type} cannot be shown in a form.`), { type: component.type, id: component.id });
  }
}

const silent = (element, answer) => ({ element, check: () => true, focus: () => {}, response: () => answer });

function labelled(label, component, wrap) {
  const ids = { label: uniqueId('label'), description: uniqueId('description'), error: uniqueId('error'), input: uniqueId('input') };
  const control = controlOf(component, ids);
  const isRequired = component.required !== false && component.type !== ComponentType.checkbox;
  const check = () => {
    const problem = control.problem(isRequired);
    error.textContent = problem ?? '';
    element.classList.toggle('invalid', Boolean(problem));
    return !problem;
  };
  // Once said, a complaint goes as soon as it is met.
  const recheck = () => element.classList.contains('invalid') && check();
  const error = h('p', { class: 'field-error', id: ids.error, 'aria-live': 'polite' });
  const element = h('div', { class: 'field', dataset: { testid: 'modal-field', customId: component.custom_id }, on: { input: recheck, change: recheck } },
    h(control.isGroup ? 'div' : 'label', { class: 'field-label', id: ids.label, for: control.isGroup ? null : ids.input },
      inlineMarkdown(label.label ?? ''), isRequired ? h('span', { class: 'required-mark' }, h('span', { 'aria-hidden': 'true' }, ' *'), h('span', { class: 'sr-only' }, ` (${t('required')})`)) : null),
    label.description ? h('p', { class: 'field-description', id: ids.description }, label.description) : null,
    control.element, error);
  return {
    element,
    focus: control.focus,
    response: () => wrap({ type: component.type, id: component.id, custom_id: component.custom_id, ...control.answer() }),
    check,
  };
}

function controlOf(component, ids) {
  if (component.type === ComponentType.textInput) return textInput(component, ids);
  if (isSelect(component.type)) return selectField(component, ids);
  if (component.type === ComponentType.radioGroup || component.type === ComponentType.checkboxGroup) return choiceGroup(component, ids);
  if (component.type === ComponentType.checkbox) return singleCheckbox(component, ids);
  return noFiles();
}

function selectField(component, ids) {
  const element = selectControl({
    component, options: selectOptions(component), labelledBy: `${ids.label}`, describedBy: `${ids.description} ${ids.error}`,
    onCommit: () => element.dispatchEvent(new Event('change', { bubbles: true })),
  });
  element.id = ids.input;
  return {
    element,
    isGroup: true,
    focus: () => element.focus(),
    answer: () => ({ values: element.values }),
    problem: (isRequired) => {
      const min = Math.max(component.min_values ?? 1, isRequired ? 1 : 0);
      if (element.values.length === 0) return isRequired ? t('requiredField') : null;
      return element.values.length < min ? t('chooseMore', { count: min }) : null;
    },
  };
}

function noFiles() {
  return {
    element: h('p', { class: 'field-description' }, t('noFiles')), isGroup: true, focus: () => {}, answer: () => ({ values: [] }), problem: () => null,
  };
}
