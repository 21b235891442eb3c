import { h } from '../core/dom.js';
import { t } from '../core/text.js';
import { webUrl } from '../core/links.js';
import { styled, fullTime } from '../core/time.js';
import { state, findMember, announce } from '../core/store.js';
import { displayName, roles } from '../core/people.js';
import { parseBlocks } from './blocks.js';
import { parseInline } from './inline.js';

/** Discord Markdown as elements, for message text, text displays and embed descriptions. */
export function markdown(source) {
  return h('div', { class: 'markdown' }, parseBlocks(source ?? '').map(block));
}

/** Discord Markdown without blocks, for titles, labels and field names. */
export function inlineMarkdown(source) {
  return parseInline(source ?? '').map(inline);
}

function block(node) {
  switch (node.type) {
    case 'heading': return h(`h${node.level + 2}`, { class: `md-h${node.level}` }, node.children.map(inline));
    case 'subtext': return h('p', { class: 'md-subtext' }, node.children.map(inline));
    case 'quote': return h('blockquote', null, node.blocks.map(block));
    case 'list': return list(node);
    case 'code': return codeBlock(node);
    default: return h('p', null, node.children.map(inline));
  }
}

function list(node) {
  const items = node.items.map((item) => h('li', null, item.children.map(inline), item.lists.map(list)));
  return node.ordered ? h('ol', { start: node.start === 1 ? null : node.start }, items) : h('ul', null, items);
}

function codeBlock(node) {
  // Focusable, because a wide outline must be scrolled by keyboard too.
  return h('pre', { tabindex: '0', role: 'region', 'aria-label': node.language ? `Code, ${node.language}` : 'Code' },
    h('code', { dataset: { language: node.language || null } }, node.value));
}

function inline(node) {
  const children = () => node.children.map(inline);
  switch (node.type) {
    case 'text': return document.createTextNode(node.value);
    case 'break': return h('br');
    case 'strong': return h('strong', null, children());
    case 'em': return h('em', null, children());
    case 'underline': return h('u', null, children());
    case 'strike': return h('s', null, children());
    case 'code': return h('code', { class: 'md-code' }, node.value);
    case 'link': return link(node, children());
    case 'spoiler': return spoiler(children());
    case 'time': return time(node);
    case 'user': return mention(`@${userName(node.id)}`, { userId: node.id });
    case 'role': return mention(`@${roles().find((role) => role.id === node.id)?.name ?? 'unknown-role'}`);
    case 'channel': return channelMention(node.id);
    case 'command': return commandMention(node.name);
    case 'everyone': return mention(`@${node.name}`);
    case 'emoji': return h('span', { class: 'md-emoji' }, `:${node.name}:`);
    default: return null;
  }
}

function link(node, children) {
  const url = webUrl(node.url);
  if (!url) return h('span', null, children);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: node.masked ? url : null }, children);
}

function spoiler(children) {
  const inner = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
  const reveal = (event) => {
    if (outer.classList.contains('shown')) return;
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    outer.classList.add('shown');
    outer.removeAttribute('role');
    outer.removeAttribute('tabindex');
    outer.removeAttribute('aria-label');
    inner.removeAttribute('aria-hidden');
  };
  const outer = h('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': t('spoiler'), on: { click: reveal, keydown: reveal } }, inner);
  return outer;
}

function time(node) {
  const date = new Date(node.seconds * 1000);
  if (Number.isNaN(date.getTime())) return h('span', null, '—');
  return h('time', { class: 'md-time', datetime: date.toISOString(), title: fullTime(date), dataset: { style: node.style } }, styled(date, node.style));
}

const userName = (id) => {
  const user = findMember(id)?.user ?? state.bots.find((bot) => bot.id === id);
  return user ? displayName(user) : 'unknown-user';
};

const mention = (label, dataset = {}) => h('span', { class: 'mention', dataset }, label);

function channelMention(id) {
  const channel = state.channels.find((candidate) => candidate.id === id);
  if (!channel) return mention('#unknown');
  return h('button', { type: 'button', class: 'mention', on: { click: () => announce('open-channel', id) } }, `#${channel.name}`);
}

function commandMention(name) {
  return h('button', { type: 'button', class: 'mention', on: { click: () => announce('compose', `/${name} `) } }, `/${name}`);
}
