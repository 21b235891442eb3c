import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { on, state } from '../core/store.js';
import { avatar, displayName, isAdministrator } from '../core/people.js';
import { openUserMenu } from '../messages/menus.js';

/** One tab for each member to act as; arrow keys move along, the little arrow opens another browser tab as them. */
export function mountMemberTabs(bar, onSwitch) {
  const list = h('div', { class: 'tabs', role: 'tablist', on: { keydown: (event) => walk(event, list) } });
  bar.append(list);
  const paint = () => {
    list.setAttribute('aria-label', t('actAs'));
    const hadFocus = list.contains(document.activeElement);
    fill(list, state.members.filter((member) => !member.user.bot).map((member) => tab(member, onSwitch)));
    if (hadFocus) list.querySelector('[aria-selected="true"]')?.focus();
  };
  on('state', paint);
  paint();
}

function tab(member, onSwitch) {
  const { user } = member;
  const isMe = user.id === state.as;
  const name = displayName(user);
  return h('span', { class: 'tab-wrap', role: 'presentation' },
    h('button', {
      type: 'button', class: 'tab', role: 'tab', 'aria-selected': String(isMe), tabindex: isMe ? '0' : '-1', 'aria-controls': 'chat',
      dataset: { testid: 'member-tab', userId: user.id, username: user.username }, on: { click: () => onSwitch(user.id) },
    }, avatar(user, 24), h('span', null, name),
    isAdministrator(member) ? h('span', { class: 'admin', title: t('admin') }, icon('crown', 14), h('span', { class: 'sr-only' }, t('admin'))) : null),
    isMe ? null : h('a', { class: 'tab-open', href: `/?as=${user.id}`, target: '_blank', rel: 'noopener', 'aria-label': t('openTab', { name }), title: t('openTab', { name }) }, icon('open', 14)));
}

function walk(event, list) {
  const tabs = [...list.querySelectorAll('.tab')];
  const at = tabs.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  tabs[(next + tabs.length) % tabs.length].focus();
}

/** The people and apps of the server, at the right. */
export function mountMemberList(aside) {
  const paint = () => {
    const bots = state.bots.map((bot) => ({ ...bot, bot: true }));
    const memberIds = new Set(state.members.map((member) => member.user.id));
    const people = state.members.filter((member) => !member.user.bot).map((member) => member.user);
    const apps = [...state.members.filter((member) => member.user.bot).map((member) => member.user), ...bots.filter((bot) => !memberIds.has(bot.id))];
    fill(aside, group(t('apps'), apps), group(t('online'), people));
  };
  on('state', paint);
  on('connection', paint);
  paint();
}

function group(title, users) {
  if (users.length === 0) return null;
  return h('section', null, h('h2', null, `${title} — ${users.length}`), h('ul', null, users.map((user) => h('li', null, person(user)))));
}

function person(user) {
  const isAway = user.bot && !(user.connected ?? state.connected);
  return h('button', {
    type: 'button', class: `person ${isAway ? 'away' : ''}`, dataset: { testid: 'member', userId: user.id },
    on: {
      click: (event) => openUserMenu(user, event.currentTarget),
      contextmenu: (event) => {
        event.preventDefault();
        openUserMenu(user, { x: event.clientX, y: event.clientY });
      },
    },
  }, avatar(user, 32), h('span', null, displayName(user)), user.bot ? h('span', { class: 'tag' }, t('app')) : null, isAway ? h('small', null, t('offline')) : null);
}
