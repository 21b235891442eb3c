import { h } from '../core/dom.js';
import { mediaUrl } from '../core/links.js';
import { picture } from '../messages/lightbox.js';
import { fileCard } from '../messages/attachments.js';

const VIDEO = /^video\//;

export function thumbnail(component, message) {
  return pictureOf(component, message, 'thumbnail');
}

export function mediaGallery(component, message) {
  const items = component.items ?? [];
  return h('div', { class: `gallery count-${Math.min(items.length, 4)}`, dataset: { testid: 'gallery' } },
    items.map((item) => pictureOf(item, message, 'gallery-item')));
}

export function fileComponent(component, message) {
  const attachment = attachmentOf(component.file, message);
  return fileCard({
    name: component.name ?? attachment?.filename ?? component.file.url.split('/').at(-1),
    size: component.size ?? attachment?.size,
    url: mediaUrl(component.file.url, message.attachments),
  });
}

function pictureOf(item, message, className) {
  const url = mediaUrl(item.media?.url, message.attachments);
  const attachment = attachmentOf(item.media, message);
  const alt = item.description ?? attachment?.description;
  if (!url) return h('span', { class: `${className} broken`, role: 'img', 'aria-label': alt ?? '' }, alt ?? '?');
  if (VIDEO.test(item.media.content_type ?? attachment?.content_type ?? '')) return h('video', { src: url, controls: true, class: className, 'aria-label': alt });
  const size = item.media.width ? item.media : attachment ?? {};
  return picture({ url, alt, className, size, spoiler: item.spoiler });
}

function attachmentOf(media, message) {
  const attachments = message.attachments ?? [];
  return attachments.find((one) => one.id === media?.attachment_id || one.url === media?.url || media?.url === `attachment://${one.filename}`);
}
