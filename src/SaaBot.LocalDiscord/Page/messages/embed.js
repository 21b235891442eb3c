import { h } from '../core/dom.js';
import { colour } from '../core/colour.js';
import { mediaUrl, webUrl } from '../core/links.js';
import { fullTime, headerTime } from '../core/time.js';
import { markdown, inlineMarkdown } from '../markdown/render.js';
import { picture } from './lightbox.js';

/** A classic embed (message resource, Embed Object). */
export function embed(data, message) {
  const image = mediaUrl(data.image?.url, message.attachments);
  const thumbnail = mediaUrl(data.thumbnail?.url, message.attachments);
  return h('article', { class: 'embed', dataset: { testid: 'embed' }, style: { '--accent': colour(data.color) } },
    h('div', { class: 'embed-grid' },
      h('div', { class: 'embed-text' },
        data.author ? h('div', { class: 'embed-author' }, linked(data.author.url, inlineMarkdown(data.author.name))) : null,
        data.title ? h('h3', { class: 'embed-title' }, linked(data.url, inlineMarkdown(data.title))) : null,
        data.description ? markdown(data.description) : null,
        fields(data.fields ?? [])),
      thumbnail ? picture({ url: thumbnail, alt: data.thumbnail.description, className: 'embed-thumbnail' }) : null),
    image ? picture({ url: image, alt: altOf(data.image.url, message) ?? data.image.description, className: 'embed-image', size: data.image }) : null,
    footer(data));
}

const altOf = (url, message) => (message.attachments ?? []).find((one) => url === one.url || url.endsWith(`://${one.filename}`))?.description;

function fields(list) {
  if (list.length === 0) return null;
  return h('dl', { class: 'embed-fields' }, list.map((field) => h('div', { class: field.inline ? 'inline' : '' },
    h('dt', null, inlineMarkdown(field.name)), h('dd', null, markdown(field.value)))));
}

function footer(data) {
  if (!data.footer && !data.timestamp) return null;
  const date = data.timestamp ? new Date(data.timestamp) : null;
  return h('footer', { class: 'embed-footer' }, data.footer?.text, data.footer && date ? ' • ' : null,
    date ? h('time', { datetime: data.timestamp, title: fullTime(date) }, headerTime(date)) : null);
}

function linked(url, children) {
  const href = url && webUrl(url);
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children) : children;
}
