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
import { spoken } from './summary.js';
import { placeholders } from './placeholders.js';
import { keepFocus } from './focus.js';

const GROUP_WITHIN = 7 * 60_000;
const NEAR_END = 80;

/** The messages of the open channel; it follows the newest unless the reader has scrolled up. */
export function mountMessages(list, scroller, jump) {
  let following = true;

  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  const render = () => keepFocus(list, () => {
    fill(list, ...(state.loaded ? rows(render) : [h('li', { class: 'beginning' }, t('loadingPage'))]));
    if (following) toEnd();
  });

  scroller.addEventListener('scroll', () => {
    following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
    jump.hidden = following;
  });
  // A picture that loads or a phone that turns moves the end away.
  new ResizeObserver(() => following && toEnd()).observe(list);
  new ResizeObserver(() => following && toEnd()).observe(scroller);
  fill(jump, t('jump'), icon('down', 16));
  jump.addEventListener('click', () => {
    following = true;
    toEnd();
  });

  const fresh = () => {
    following = true;
    fill(jump, t('jump'), icon('down', 16));
    render();
  };
  on('channel', fresh);
  on('state', render);
  on('sent', fresh);
  on('message-gone', render);
  on('message', ({ message, isNew }) => {
    if (message.channel_id !== state.channelId) return;
    if (!isNew && replace(list, message, render)) return;
    render();
    if (isNew) say(`${displayName(message.author)}: ${spoken(message)}`);
  });
  on('interaction', (entry) => {
    if (entry.channelId !== state.channelId) return;
    const pressed = entry.type === InteractionType.component && messagesOf(entry.channelId).find((message) => message.id === entry.messageId);
    if (pressed && replace(list, pressed, render)) return;
    render();
  });
  render();
}

function rows(render) {
  const channel = currentChannel();
  const visible = messagesOf(state.channelId).filter((message) => !isDismissed(state.as, message.id));
  const elements = [h('li', { class: 'beginning' }, h('h2', null, title(channel)), h('p', null, t('begin', { channel: title(channel) })))];
  let previous = null;
  for (const message of visible) {
    const date = new Date(message.timestamp);
    if (!previous || !sameDay(date, new Date(previous.timestamp))) {
      elements.push(h('li', { class: 'day' }, h('span', null, dayTitle(date))));
    }
    elements.push(messageElement(message, goesOn(previous, message), render));
    previous = message;
  }
  return [...elements, ...placeholders(state.channelId)];
}

export const title = (channel) => (channel ? (channel.kind === 'text' ? `#${channel.name}` : channel.name) : '');

/** Redraws one message where it stands; false when it is not on the page. */
function replace(list, message, render) {
  const old = list.querySelector(`[data-message-id="${CSS.escape(message.id)}"]`);
  if (!old) return false;
  keepFocus(list, () => old.replaceWith(messageElement(message, old.classList.contains('compact'), render)));
  return true;
}

/** Whether a message continues its author's last one closely enough to share the header. */
function goesOn(previous, message) {
  if (!previous || previous.author.id !== message.author.id) return false;
  if (message.message_reference || message.interaction_metadata || message.interaction || message.flags !== previous.flags) return false;
  const [before, now] = [new Date(previous.timestamp), new Date(message.timestamp)];
  return now - before < GROUP_WITHIN && sameDay(before, now);
}
