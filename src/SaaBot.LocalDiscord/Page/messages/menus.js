import { h } from '../core/dom.js';
import { t } from '../core/text.js';
import { announce, currentChannel } from '../core/store.js';
import { showPopover } from '../core/popover.js';
import { visibleCommands, CommandType, botOf } from '../core/commands.js';
import { nameOf } from '../core/locale.js';
import { interact, InteractionType } from '../core/interactions.js';
import { displayName } from '../core/people.js';
import { has, MessageFlag } from './flags.js';
import { firstText } from './summary.js';

const LONG_PRESS = 500;

export function openMessageMenu(message, anchor) {
  openMenu([
    ...(has(message, MessageFlag.ephemeral) ? [] : appCommands(CommandType.message, message.id)),
    item(t('copyText'), () => navigator.clipboard?.writeText(message.content || firstText(message.components ?? []))),
    item(t('copyId'), () => navigator.clipboard?.writeText(message.id)),
  ], anchor, 'message-menu');
}

export function openUserMenu(user, anchor) {
  openMenu([
    ...appCommands(CommandType.user, user.id),
    item(t('mention'), () => announce('insert', `<@${user.id}> `)),
    item(t('copyUser'), () => navigator.clipboard?.writeText(user.id)),
  ], anchor, 'user-menu', displayName(user));
}

/** Calls back with the point when a finger rests on the element. */
export function onLongPress(element, callback) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || event.target.closest('button, a, input, textarea, pre')) return;
    const point = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => callback(point), LONG_PRESS);
  });
  for (const type of ['pointerup', 'pointercancel', 'pointermove']) element.addEventListener(type, stop);
}

function appCommands(type, targetId) {
  const commands = visibleCommands(type, currentChannel());
  if (commands.length === 0) return [];
  return [
    h('div', { class: 'menu-title', role: 'presentation' }, t('apps')),
    ...commands.map((command) => item(nameOf(command), () => run(command, targetId), {
      dataset: { testid: 'menu-command', commandName: command.name }, note: botOf(command)?.username,
    })),
    h('div', { class: 'menu-line', role: 'separator' }),
  ];
}

async function run(command, targetId) {
  try {
    await interact({
      type: InteractionType.command,
      data: { id: command.id, name: command.name, type: command.type, options: [], target_id: targetId },
    }, { command });
  } catch (error) {
    announce('notice', error.message);
  }
}

function item(label, action, { dataset, note } = {}) {
  return h('button', { type: 'button', class: 'menu-item', role: 'menuitem', tabindex: '-1', dataset: dataset ?? {}, props: { action } },
    h('span', null, label), note ? h('small', null, note) : null);
}

function openMenu(children, anchor, testid, title) {
  const returnTo = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': title ?? t('more'), dataset: { testid } }, title ? h('div', { class: 'menu-title', role: 'presentation' }, title) : null, children);
  const close = showPopover(menu, anchor, { onClose: () => returnTo?.isConnected && returnTo.focus() });
  const items = [...menu.querySelectorAll('.menu-item')];
  menu.addEventListener('click', (event) => {
    const chosen = event.target.closest('.menu-item');
    if (!chosen) return;
    close();
    chosen.action();
  });
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') close();
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  });
  items[0]?.focus();
}
