import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { say } from '../core/announcer.js';
import { state, on, messagesOf, currentChannel } from '../core/store.js';
import { displayName } from '../core/people.js';
import { dayTitle, sameDay } from '../core/time.js';
import { isDismissed } from '../core/preferences.js';
import { InteractionType } from '../core/interactions.js';
import { messageElement } from './message.js';
import { placeholders } from './placeholders.js';
import { spoken } from './summary.js';
import { keepFocus } from './focus.js';
import { Reuse } from './reuse.js';

const GROUP_WITHIN = 7 * 60_000;
const NEAR_END = 80;

/** The messages of the open channel; it follows the newest unless the reader has scrolled up. */
export function mountMessages(list, scroller, jump) {
  const reuse = new Reuse();
  let following = true;
  let surroundings = '';

  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  const render = () => {
    keepFocus(list, () => reuse.place(list, state.loaded ? rows(reuse, render) : [h('li', { class: 'beginning' }, t('loadingPage'))]));
    if (following) toEnd();
  };
  const renderAnew = () => {
    reuse.clear();
    render();
  };
  const restart = () => {
    following = true;
    paintJump(jump);
    render();
  };

  scroller.addEventListener('scroll', () => {
    following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
    jump.hidden = following;
  });
  // A picture that loads or a phone that turns moves the end away.
  const resized = new ResizeObserver(() => following && toEnd());
  resized.observe(list);
  resized.observe(scroller);
  jump.addEventListener('click', () => {
    following = true;
    toEnd();
  });

  on('channel', restart);
  on('sent', restart);
  on('message-gone', render);
  on('state', () => {
    // Names, mentions and words in every message depend on these.
    const now = JSON.stringify([state.me, state.members, state.roles, state.channels, state.bots.map((bot) => bot.username)]);
    const isSame = now === surroundings;
    surroundings = now;
    if (isSame) render();
    else renderAnew();
  });
  on('message', ({ message, isNew }) => {
    if (message.channel_id !== state.channelId) return;
    reuse.drop(message.id);
    render();
    if (isNew) say(`${displayName(message.author)}: ${spoken(message)}`);
  });
  on('interaction', (entry) => {
    if (entry.channelId !== state.channelId) return;
    if (entry.type === InteractionType.component) reuse.drop(entry.messageId);
    render();
  });
  paintJump(jump);
  render();
}

const paintJump = (jump) => fill(jump, t('jump'), icon('down', 16));

function rows(reuse, render) {
  const channel = currentChannel();
  const name = title(channel);
  const visible = messagesOf(state.channelId).filter((message) => !isDismissed(state.as, message.id));
  const elements = [reuse.get('beginning', [name], () => h('li', { class: 'beginning' }, h('h2', null, name), h('p', null, t('begin', { channel: name }))))];
  let previous = null;
  for (const message of visible) {
    const date = new Date(message.timestamp);
    if (!previous || !sameDay(date, new Date(previous.timestamp))) {
      elements.push(reuse.get(`day ${date.toDateString()}`, [], () => h('li', { class: 'day' }, h('span', null, dayTitle(date)))));
    }
    const compact = goesOn(previous, message);
    elements.push(reuse.get(message.id, [message, compact], () => messageElement(message, compact, render)));
    previous = message;
  }
  const waiting = placeholders(state.channelId).map(({ entry, make }) => reuse.get(`pending ${entry.id}`, [entry.status], make));
  return [...elements, ...waiting];
}

export const title = (channel) => (channel ? (channel.kind === 'text' ? `#${channel.name}` : channel.name) : '');

/** Whether a message continues its author's last one closely enough to share the header. */
function goesOn(previous, message) {
  if (!previous || previous.author.id !== message.author.id) return false;
  if (message.message_reference || message.interaction_metadata || message.interaction || message.flags !== previous.flags) return false;
  const [before, now] = [new Date(previous.timestamp), new Date(message.timestamp)];
  return now - before < GROUP_WITHIN && sameDay(before, now);
}
