import { h } from './core/dom.js';
import { api } from './core/api.js';
import { EventStream } from './core/events.js';
import { state, on, adopt, announce, openChannel, putMessage, dropMessage } from './core/store.js';
import { settle, answered, abandon, reconcile } from './core/interactions.js';
import { keepRelativeTimes } from './core/time.js';
import { closePopover } from './core/popover.js';
import { mountMessages } from './messages/list.js';
import { mountModals } from './modal/modal.js';
import { Composer } from './composer/composer.js';
import { mountMemberTabs, mountMemberList } from './shell/members.js';
import { mountSidebar } from './shell/channels.js';
import { mountHeader } from './shell/header.js';
import { mountStatus } from './shell/status.js';
import { mountTyping } from './shell/typing.js';
import { openFaults } from './shell/faults.js';
import { restoreTheme, toggleTheme } from './shell/theme.js';

const RETRY = 1000;

const element = (id) => document.getElementById(id);
const address = () => {
  const parameters = new URLSearchParams(location.search);
  return { as: parameters.get('as'), channelId: parameters.get('channel') };
};

const stream = new EventStream({
  onOpen: () => refresh().then(reconcile),
  onEvent: (type, data) => handlers[type]?.(data),
  onLost: () => setLive(false),
});

const handlers = {
  message_create: (message) => {
    putMessage(message);
    answered(message);
  },
  message_update: (message) => {
    putMessage(message);
    answered(message);
  },
  message_delete: ({ id, channel_id: channelId }) => dropMessage(id, channelId),
  interaction_result: settle,
  commands_update: () => refresh(),
  bot_status: () => refresh(),
  typing: (data) => announce('typing', data),
};

/** Fetches everything anew; the newest call wins when several overlap. */
let refreshes = 0;
async function refresh() {
  refreshes += 1;
  const mine = refreshes;
  const { as, channelId } = address();
  let fresh;
  try {
    fresh = await api.state(as);
  } catch (error) {
    if (mine === refreshes) refused(error);
    return;
  }
  if (mine !== refreshes) return;
  state.live = true;
  adopt(fresh, state.loaded ? undefined : channelId);
  writeAddress(true);
}

function refused(error) {
  if (error.status === 404 || error.status === 400) unknownMember(error.message);
  setLive(false);
}

function setLive(live) {
  state.live = live;
  announce('connection');
}

function writeAddress(isSame) {
  const target = `/?as=${encodeURIComponent(state.as)}&channel=${encodeURIComponent(state.channelId ?? '')}`;
  if (`${location.pathname}${location.search}` === target) return;
  history[isSame ? 'replaceState' : 'pushState'](null, '', target);
}

/** An address that names nobody: start over with whoever the server offers first. */
function unknownMember(reason) {
  if (!address().as) return;
  history.replaceState(null, '', '/');
  announce('notice', reason);
  refresh();
}

function actAs(userId) {
  if (userId === state.as) return;
  closePopover();
  history.pushState(null, '', `/?as=${encodeURIComponent(userId)}&channel=${encodeURIComponent(state.channelId ?? '')}`);
  follow();
}

/** Goes over to the member of the address; a bare address acts as whoever the server offers first. */
async function follow() {
  state.unread.clear();
  abandon();
  if (!address().as) await refresh();
  const as = address().as ?? state.as;
  if (as) stream.follow(as);
  else setTimeout(follow, RETRY);
}

async function setLocale(locale) {
  try {
    await api.setLocale(state.as, locale);
  } catch (error) {
    announce('notice', error.message);
  }
  await refresh();
}

function toggleSidebar(open) {
  const isOpen = element('app').classList.toggle('sidebar-open', open);
  element('scrim').hidden = !isOpen;
}

function mount() {
  restoreTheme();
  const jump = h('button', { type: 'button', class: 'jump', hidden: true, dataset: { testid: 'jump' } });
  element('dock').append(jump);
  mountMemberTabs(element('top'), actAs);
  mountStatus(element('status'));
  mountSidebar(element('sidebar'), {
    onOpen: (channelId) => {
      openChannel(channelId);
      toggleSidebar(false);
    },
    onLocale: setLocale,
  });
  mountHeader(element('chat-header'), {
    onMenu: () => toggleSidebar(),
    onMembers: () => element('app').classList.toggle('members-toggled'),
    onTheme: toggleTheme,
    onFaults: () => openFaults(refresh),
  });
  mountMemberList(element('members'));
  mountMessages(element('messages'), element('chat-scroll'), jump);
  new Composer().mount(element('dock'));
  mountTyping(element('dock'));
  mountModals();
  keepRelativeTimes();

  element('scrim').addEventListener('click', () => toggleSidebar(false));
  on('open-channel', openChannel);
  on('channel', () => writeAddress(false));
  on('state', () => {
    document.documentElement.lang = state.me.locale ?? 'en';
  });
  window.addEventListener('popstate', () => {
    const { as, channelId } = address();
    if (as && as !== state.as) follow();
    else if (channelId) openChannel(channelId);
  });
}

mount();
follow();
