import { h, fill } from '../core/dom.js';
import { t } from '../core/text.js';
import { on, state, findMember } from '../core/store.js';
import { displayName } from '../core/people.js';

const LASTS = 10_000;

/** Who is typing in the open channel; Discord's own line lasts ten seconds. */
export function mountTyping(dock) {
  const line = h('div', { class: 'typing-line', 'aria-live': 'off', dataset: { testid: 'typing' } });
  dock.append(line);
  const until = new Map();
  const paint = () => {
    const names = [...until.values()].filter((entry) => entry.channelId === state.channelId).map((entry) => entry.name);
    fill(line, ...(names.length > 0 ? [h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), t('typing', { name: names.join(', ') })] : []));
  };
  const stop = (userId) => {
    clearTimeout(until.get(userId)?.timer);
    if (until.delete(userId)) paint();
  };
  on('typing', ({ channel_id: channelId, user_id: userId }) => {
    if (userId === state.as) return;
    stop(userId);
    const user = findMember(userId)?.user ?? state.bots.find((bot) => bot.id === userId);
    until.set(userId, { channelId, name: displayName(user), timer: setTimeout(() => stop(userId), LASTS) });
    paint();
  });
  on('message', ({ message, isNew }) => isNew && stop(message.author.id));
  on('channel', paint);
}
