import { h } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';

/** A picture that enlarges when pressed. `size`, when known, keeps its place while it loads. */
export function picture({ url, alt, className = '', size = {}, spoiler = false }) {
  const image = h('img', {
    src: url, alt: alt ?? '', loading: 'lazy', decoding: 'async',
    width: size.width || null, height: size.height || null,
    on: { error: () => button.classList.add('broken') },
  });
  const button = h('button', {
    type: 'button', class: ['picture', className, spoiler && 'covered'].filter(Boolean).join(' '),
    'aria-label': spoiler ? t('spoiler') : t('enlarge', { alt: alt || t('picture') }), 'aria-haspopup': 'dialog',
    on: {
      click: () => {
        if (button.classList.contains('covered')) {
          button.classList.remove('covered');
          button.setAttribute('aria-label', t('enlarge', { alt: alt || t('picture') }));
          return;
        }
        enlarge(url, alt);
      },
    },
  }, image);
  return button;
}

/** A press on the enlarged picture shows it at its own size, to be scrolled; a press beside it closes. */
function enlarge(url, alt) {
  const close = () => dialog.close();
  const image = h('img', {
    src: url, alt: alt ?? '',
    on: {
      click: (event) => {
        event.stopPropagation();
        image.classList.toggle('full');
      },
    },
  });
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': alt || t('picture'), dataset: { testid: 'lightbox' }, on: { click: close, close: () => dialog.remove() } },
    h('button', { type: 'button', class: 'icon-button lightbox-close', 'aria-label': t('close'), on: { click: close } }, icon('close', 24)),
    h('figure', null,
      h('div', { class: 'lightbox-scroll' }, image),
      alt ? h('figcaption', { on: { click: (event) => event.stopPropagation() } }, alt) : null));
  document.body.append(dialog);
  dialog.showModal();
}
