import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { on, state, currentChannel } from '../core/store.js';

const ICONS = { text: 'hash', dm: 'at', group: 'group' };

/** The line above the messages: where one is, and the switches of the page. */
export function mountHeader(header, { onMenu, onMembers, onTheme, onFaults }) {
  const paint = () => {
    const channel = currentChannel();
    const isDark = document.documentElement.dataset.theme !== 'light';
    const focused = header.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    fill(header,
      tool('menu-button', 'menu', t('menu'), onMenu, 'only-phone'),
      channel ? [icon(ICONS[channel.kind] ?? 'hash', 22), h('h2', null, channel.name)] : null,
      h('span', { class: 'spring' }),
      tool('faults-button', 'bolt', t('faults'), onFaults),
      tool('theme-button', isDark ? 'sun' : 'moon', t('theme'), () => {
        onTheme();
        paint();
      }),
      tool('members-button', 'group', t('members'), onMembers));
    if (focused) header.querySelector(`[data-testid="${focused}"]`)?.focus();
    document.title = channel ? `${channel.kind === 'text' ? '#' : ''}${channel.name} | ${state.guild.name}` : 'Local Discord';
  };
  on('state', paint);
  on('channel', paint);
  paint();
}

function tool(testid, name, label, onClick, className = '') {
  return h('button', { type: 'button', class: `icon-button ${className}`, 'aria-label': label, title: label, dataset: { testid }, on: { click: onClick } }, icon(name, 22));
}
