import { h } from '../core/dom.js';
import { t } from '../core/text.js';
import { icon } from '../core/icons.js';
import { state, findMessage } from '../core/store.js';
import { avatar, displayName } from '../core/people.js';
import { clock, fullTime, headerTime } from '../core/time.js';
import { dismiss } from '../core/preferences.js';
import { markdown, inlineMarkdown } from '../markdown/render.js';
import { componentList } from '../components/index.js';
import { embed } from './embed.js';
import { attachmentList } from './attachments.js';
import { openMessageMenu, openUserMenu, onLongPress } from './menus.js';
import { componentFailure } from './failures.js';
import { has, MessageFlag } from './flags.js';
import { excerpt } from './summary.js';

/** One message as a list item; `compact` leaves out the picture and the name when the same author goes on. */
export function messageElement(message, compact, onDismiss) {
  const date = new Date(message.timestamp);
  const ephemeral = has(message, MessageFlag.ephemeral);
  const element = h('li', {
    class: ['message', compact && 'compact', ephemeral && 'private', mentionsMe(message) && 'mentions-me'].filter(Boolean).join(' '),
    dataset: { testid: 'message', messageId: message.id, author: message.author.username, ephemeral: ephemeral ? 'true' : null },
    on: { contextmenu: (event) => contextMenu(event, message) },
  },
  context(message),
  h('div', { class: 'message-row' },
    compact
      ? h('time', { class: 'gutter-time', datetime: message.timestamp, 'aria-hidden': 'true' }, clock(date))
      : authorPicture(message),
    h('div', { class: 'message-main' },
      compact ? null : header(message, date),
      body(message),
      componentFailure(message.id),
      ephemeral ? privateNote(message, onDismiss) : null)),
  toolbar(message));
  onLongPress(element, (point) => openMessageMenu(message, point));
  return element;
}

function body(message) {
  if (has(message, MessageFlag.loading)) return thinking(displayName(message.author));
  const edited = message.edited_timestamp
    ? h('time', { class: 'edited', datetime: message.edited_timestamp, title: fullTime(new Date(message.edited_timestamp)) }, `(${t('edited')})`)
    : null;
  const content = message.content ? markdown(message.content) : null;
  if (content && edited) (content.lastElementChild?.tagName === 'P' ? content.lastElementChild : content).append(' ', edited);
  const isV2 = has(message, MessageFlag.componentsV2);
  return [
    content,
    has(message, MessageFlag.suppressEmbeds) ? null : (message.embeds ?? []).map((one) => embed(one, message)),
    isV2 ? null : attachmentList(message.attachments ?? [], message),
    componentList(message.components ?? [], message),
    content ? null : edited,
  ];
}

export function thinking(name) {
  return h('p', { class: 'thinking', dataset: { testid: 'thinking' } },
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), t('thinking', { name }));
}

function header(message, date) {
  const name = displayName(message.author);
  return h('div', { class: 'message-header' },
    h('button', {
      type: 'button', class: 'author', on: { click: (event) => openUserMenu(message.author, event.currentTarget) },
    }, name),
    message.author.bot ? h('span', { class: 'tag' }, t('app')) : null,
    h('time', { class: 'timestamp', datetime: message.timestamp, title: fullTime(date) }, headerTime(date)));
}

function authorPicture(message) {
  return h('button', {
    // The name beside it is the same button for the keyboard and for screen readers.
    type: 'button', class: 'author-picture', tabindex: '-1', 'aria-hidden': 'true',
    on: {
      click: (event) => openUserMenu(message.author, event.currentTarget),
      contextmenu: (event) => {
        event.preventDefault();
        event.stopPropagation();
        openUserMenu(message.author, { x: event.clientX, y: event.clientY });
      },
    },
  }, avatar(message.author, 40));
}

/** What the message answers: a command somebody used, or another message. */
function context(message) {
  const used = message.interaction_metadata;
  const name = commandName(message);
  if (used && name) {
    return h('div', { class: 'context', dataset: { testid: 'used-command' } },
      h('span', { class: 'spine', 'aria-hidden': 'true' }),
      avatar(used.user, 16), h('strong', null, displayName(used.user)), ` ${t('used')} `,
      h('span', { class: 'mention' }, name));
  }
  const target = message.referenced_message ?? (message.message_reference && findMessage(message.message_reference.message_id));
  if (!message.message_reference && !target) return null;
  return h('div', { class: 'context', dataset: { testid: 'reply' } },
    h('span', { class: 'spine', 'aria-hidden': 'true' }),
    target
      ? [avatar(target.author, 16), h('strong', null, displayName(target.author)), h('span', { class: 'excerpt' }, inlineMarkdown(excerpt(target)))]
      : h('em', null, t('original')));
}

function commandName(message) {
  const used = message.interaction_metadata ?? {};
  const name = used.name ?? message.interaction?.name;
  if (!name || (used.type && used.type !== 2)) return null;
  const isChat = (used.command_type ?? 1) === 1 && !/[A-Z?]/.test(name);
  return isChat ? `/${name}` : name;
}

function privateNote(message, onDismiss) {
  return h('div', { class: 'private-note', dataset: { testid: 'ephemeral-note' } },
    icon('eye', 14), h('span', null, t('ephemeral')), h('span', { 'aria-hidden': 'true' }, '·'),
    h('button', {
      type: 'button', class: 'link', dataset: { testid: 'dismiss' },
      on: {
        click: () => {
          dismiss(state.as, message.id);
          onDismiss(message.id);
        },
      },
    }, t('dismiss')));
}

function toolbar(message) {
  return h('div', { class: 'message-tools' },
    h('button', {
      type: 'button', class: 'icon-button', 'aria-label': t('more'), title: t('more'), 'aria-haspopup': 'menu',
      dataset: { testid: 'message-more' }, on: { click: (event) => openMessageMenu(message, event.currentTarget) },
    }, icon('dots', 18)));
}

function contextMenu(event, message) {
  // A link or a selection keeps the browser's own menu.
  if (event.target.closest('a') || String(getSelection())) return;
  event.preventDefault();
  openMessageMenu(message, { x: event.clientX, y: event.clientY });
}

const mentionsMe = (message) => message.author.id !== state.as && (message.mentions ?? []).some((user) => user.id === state.as);
