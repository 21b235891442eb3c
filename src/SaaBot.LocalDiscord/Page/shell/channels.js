import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { on, state } from '../core/store.js';
import { LOCALES, locale } from '../core/locale.js';
import { avatar, displayName } from '../core/people.js';

const ICONS = { text: 'hash', dm: 'at', group: 'group' };

/** The left column: the server's name, its channels, the direct messages, and the acting member's own corner. */
export function mountSidebar(nav, { onOpen, onLocale }) {
  const paint = () => {
    const texts = state.channels.filter((channel) => channel.kind === 'text');
    const direct = state.channels.filter((channel) => channel.kind !== 'text');
    const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.channelId : null;
    fill(nav,
      h('div', { class: 'server-name' }, h('h1', null, state.guild.name || 'Discord')),
      h('div', { class: 'channels' }, section(t('textChannels'), texts, onOpen), section(t('direct'), direct, onOpen)),
      corner(onLocale));
    if (focused) nav.querySelector(`[data-channel-id="${CSS.escape(focused)}"]`)?.focus();
  };
  for (const topic of ['state', 'channel', 'message']) on(topic, paint);
  paint();
}

function section(title, channels, onOpen) {
  if (channels.length === 0) return null;
  return h('section', null, h('h2', null, title), h('ul', null, channels.map((channel) => h('li', null, entry(channel, onOpen)))));
}

function entry(channel, onOpen) {
  const isOpen = channel.id === state.channelId;
  const isUnread = state.unread.has(channel.id);
  return h('button', {
    type: 'button', class: `channel ${isUnread ? 'unread' : ''}`, 'aria-current': isOpen ? 'page' : null,
    dataset: { testid: 'channel', channelId: channel.id, channelName: channel.name, kind: channel.kind }, on: { click: () => onOpen(channel.id) },
  }, icon(ICONS[channel.kind] ?? 'hash', 20), h('span', null, channel.name), isUnread ? h('span', { class: 'sr-only' }, `(${t('unread')})`) : null);
}

function corner(onLocale) {
  if (!state.me) return null;
  const options = LOCALES.map(([value, label]) => h('option', { value, selected: value === locale() }, label));
  if (!LOCALES.some(([value]) => value === locale())) options.push(h('option', { value: locale(), selected: true }, locale()));
  return h('div', { class: 'me' }, avatar(state.me.user, 32),
    h('div', { class: 'me-name' }, h('strong', null, displayName(state.me.user)), h('small', null, state.me.user.username)),
    h('select', { class: 'locale', 'aria-label': t('language'), title: t('language'), dataset: { testid: 'locale' }, on: { change: (event) => onLocale(event.target.value) } }, options));
}
