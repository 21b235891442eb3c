import { h } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { mediaUrl } from '../core/links.js';
import { picture } from './lightbox.js';

const IMAGE_NAME = /\.(png|jpe?g|gif|webp|svg|avif)$/i;

/** Attachments of a classic message; those an embed shows already are not shown twice. */
export function attachmentList(attachments, message) {
  const shown = attachments.filter((attachment) => !usedByEmbed(attachment, message));
  if (shown.length === 0) return null;
  return h('div', { class: 'attachments' }, shown.map((attachment) => attachmentElement(attachment)));
}

export function attachmentElement(attachment, spoiler = false) {
  const url = mediaUrl(attachment.url);
  const isImage = attachment.content_type?.startsWith('image/') ?? IMAGE_NAME.test(attachment.filename ?? '');
  if (url && isImage) return picture({ url, alt: attachment.description, className: 'attachment-image', size: attachment, spoiler });
  return fileCard({ name: attachment.filename, size: attachment.size, url });
}

export function fileCard({ name, size, url }) {
  return h('div', { class: 'file-card', dataset: { testid: 'file' } }, icon('file', 28),
    h('div', null, url ? h('a', { href: url, download: name ?? '' }, name) : h('span', null, name), size ? h('small', null, bytes(size)) : null));
}

function bytes(size) {
  const units = ['B', 'KB', 'MB'];
  const power = Math.min(Math.floor(Math.log(size) / Math.log(1024)), units.length - 1);
  return `${(size / 1024 ** power).toFixed(power ? 2 : 0)} ${units[power]}`;
}

function usedByEmbed(attachment, message) {
  const urls = (message.embeds ?? []).flatMap((embed) => [embed.image?.url, embed.thumbnail?.url]);
  return urls.includes(attachment.url) || urls.includes(`attachment://${attachment.filename}`);
}
