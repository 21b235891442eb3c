import { h } from '../core/dom.js';
import { t, ENGLISH } from '../core/text.js';
import { state, messagesOf } from '../core/store.js';
import { avatar, displayName } from '../core/people.js';
import { botOf } from '../core/commands.js';
import { nameOf } from '../core/locale.js';
import { underWay, forget, InteractionType } from '../core/interactions.js';
import { thinking } from './message.js';
import { failureLine } from './failures.js';

/**
 * What stands at the end of a channel for commands that have no message yet: on its way, thinking, or failed.
 * Each is the entry and how its element is made.
 */
export function placeholders(channelId) {
  return [...underWay.values()]
    .filter((entry) => entry.channelId === channelId && isShown(entry))
    .map((entry) => ({ entry, make: () => placeholder(entry) }));
}

/** Components show their state on their message, forms in themselves. */
function isShown(entry) {
  return entry.type === InteractionType.command && !messagesOf(entry.channelId).some((message) => message.interaction_metadata?.id === entry.id);
}

function placeholder(entry) {
  const bot = userOf(botOf(entry.command));
  return h('li', { class: 'message placeholder', dataset: { testid: 'pending', interactionId: entry.id, status: entry.status } },
    h('div', { class: 'context' }, h('span', { class: 'spine', 'aria-hidden': 'true' }),
      avatar(state.me.user, 16), h('strong', null, displayName(state.me.user)), ` ${t('used')} `,
      h('span', { class: 'mention' }, label(entry.command))),
    h('div', { class: 'message-row' }, avatar(bot, 40),
      h('div', { class: 'message-main' },
        h('div', { class: 'message-header' }, h('span', { class: 'author' }, displayName(bot)), h('span', { class: 'tag' }, t('app'))),
        progress(entry, bot))));
}

function progress(entry, bot) {
  if (entry.status === 'deferred') return thinking(displayName(bot));
  if (entry.status !== 'failed') return h('p', { class: 'thinking' }, t('sending'));
  return [
    failureLine(entry.error || ENGLISH.noAnswer),
    h('div', { class: 'private-note' }, h('span', null, t('ephemeral')), h('span', { 'aria-hidden': 'true' }, '·'),
      h('button', { type: 'button', class: 'link', on: { click: () => forget(entry.id) } }, t('dismiss'))),
  ];
}

const label = (command) => ((command?.type ?? 1) === 1 ? `/${nameOf(command)}` : nameOf(command));
const userOf = (bot) => (bot ? { ...bot, bot: true } : { id: '0', username: 'App' });
