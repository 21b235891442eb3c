import { h } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { webUrl } from '../core/links.js';
import { waitingComponent } from '../messages/failures.js';
import { emoji } from './emoji.js';
import { press } from './press.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link-button', 6: 'premium' };
const LINK = 5;
const PREMIUM = 6;

export function button(component, message) {
  const content = [emoji(component.emoji), h('span', { class: 'button-label' }, component.label ?? (component.style === PREMIUM ? 'Premium' : null))];
  const common = { class: `button ${STYLES[component.style] ?? 'secondary'}`, dataset: { testid: 'button', customId: component.custom_id, style: component.style } };
  if (component.style === LINK) {
    const href = component.disabled ? null : webUrl(component.url);
    return h('a', { ...common, href, role: 'link', 'aria-disabled': href ? null : 'true', target: '_blank', rel: 'noopener noreferrer' }, content, icon('open', 16));
  }
  const waiting = waitingComponent(message.id);
  const isPressed = waiting !== undefined && waiting === component.custom_id;
  const element = h('button', {
    ...common, type: 'button', disabled: component.disabled || component.style === PREMIUM || (waiting !== undefined && !isPressed),
    'aria-busy': isPressed ? 'true' : null, 'aria-disabled': isPressed ? 'true' : null,
    'aria-label': component.label ? null : component.emoji?.name,
    on: {
      click: () => {
        if (element.getAttribute('aria-busy') === 'true') return;
        element.setAttribute('aria-busy', 'true');
        press(component, message);
      },
    },
  }, content, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
  return element;
}
