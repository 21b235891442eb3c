import { h } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { markdown } from '../markdown/render.js';
import { colour } from '../core/colour.js';
import { ComponentType, isSelect } from './types.js';
import { button } from './button.js';
import { messageSelect } from './messageSelect.js';
import { mediaGallery, thumbnail, fileComponent } from './media.js';

/** The components of a message, both the classic action rows and Components V2. */
export function componentList(components, message) {
  return components.map((component) => render(component, message));
}

function render(component, message) {
  const inner = (list) => componentList(list ?? [], message);
  switch (component.type) {
    case ComponentType.actionRow: return h('div', { class: 'action-row' }, inner(component.components));
    case ComponentType.button: return button(component, message);
    case ComponentType.section:
      return h('div', { class: 'section' }, h('div', { class: 'section-text' }, inner(component.components)), component.accessory ? render(component.accessory, message) : null);
    case ComponentType.textDisplay: return markdown(component.content);
    case ComponentType.thumbnail: return thumbnail(component, message);
    case ComponentType.mediaGallery: return mediaGallery(component, message);
    case ComponentType.file: return fileComponent(component, message);
    case ComponentType.separator: return separator(component);
    case ComponentType.container: return container(component, inner(component.components));
    default:
      if (isSelect(component.type)) return messageSelect(component, message);
      return h('p', { class: 'failure' }, icon('warn', 16), `Component type ${component.type} cannot be shown in a message.`);
  }
}

function separator(component) {
  const spacing = component.spacing === 2 ? 'large' : 'small';
  return component.divider === false ? h('div', { class: `separator ${spacing}`, 'aria-hidden': 'true' }) : h('hr', { class: `separator ${spacing}` });
}

function container(component, children) {
  const accent = colour(component.accent_color);
  const element = h('div', {
    class: ['container', accent && 'accented', component.spoiler && 'covered'].filter(Boolean).join(' '),
    dataset: { testid: 'container' }, style: { '--accent': accent },
  }, h('div', { class: 'container-body', inert: Boolean(component.spoiler) }, children));
  if (component.spoiler) {
    const cover = h('button', { type: 'button', class: 'cover', on: { click: () => uncover(element, cover) } }, t('spoiler'));
    element.append(cover);
  }
  return element;
}

function uncover(element, cover) {
  element.classList.remove('covered');
  element.firstElementChild.inert = false;
  cover.remove();
}
