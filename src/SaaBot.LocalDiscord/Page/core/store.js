/** What the page knows. Parts of the page read `state` and are told by topic when something in it changed. */
export const state = {
  as: null,
  guild: { id: '', name: '', preferred_locale: 'en-US' },
  me: null,
  members: [],
  roles: [],
  channels: [],
  messages: new Map(),
  commands: [],
  bots: [],
  connected: true,
  live: false,
  loaded: false,
  channelId: null,
  unread: new Set(),
};

const listeners = new Map();

/** Calls `listener` with the detail whenever the topic is announced. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
}

export function announce(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

/** Takes a whole state from the server; the open channel stays open when it still exists. */
export function adopt(fresh, wantedChannelId) {
  Object.assign(state, {
    as: fresh.me.user.id,
    guild: fresh.guild,
    me: fresh.me,
    members: fresh.members ?? [],
    roles: fresh.roles ?? fresh.guild.roles ?? [],
    channels: [...(fresh.channels ?? [])].sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
    commands: fresh.commands ?? [],
    bots: fresh.bots ?? [],
    connected: fresh.connected,
    loaded: true,
  });
  state.messages = new Map(Object.entries(fresh.messages ?? {}).map(([id, list]) => [id, keepSame(messagesOf(id), list)]));
  const wanted = wantedChannelId ?? state.channelId;
  const known = state.channels.some((channel) => channel.id === wanted);
  state.channelId = known ? wanted : state.channels[0]?.id ?? null;
  state.unread.delete(state.channelId);
  announce('state');
}

/** Messages that did not change stay the very objects they were, so that nobody redraws them. */
function keepSame(known, fresh) {
  const byId = new Map(known.map((message) => [message.id, message]));
  return fresh.map((message) => {
    const old = byId.get(message.id);
    return old && JSON.stringify(old) === JSON.stringify(message) ? old : message;
  });
}

export function openChannel(channelId) {
  if (!state.channels.some((channel) => channel.id === channelId)) return;
  state.channelId = channelId;
  state.unread.delete(channelId);
  announce('channel');
}

export function putMessage(message) {
  const list = messagesOf(message.channel_id);
  const index = list.findIndex((known) => known.id === message.id);
  if (index >= 0) {
    list[index] = { ...list[index], ...message };
    announce('message', { message: list[index], isNew: false });
    return;
  }
  list.push(message);
  list.sort((a, b) => compareSnowflakes(a.id, b.id));
  if (message.channel_id !== state.channelId) state.unread.add(message.channel_id);
  announce('message', { message, isNew: true });
}

export function dropMessage(id, channelId) {
  for (const [key, list] of state.messages) {
    if (channelId && key !== channelId) continue;
    const index = list.findIndex((message) => message.id === id);
    if (index >= 0) list.splice(index, 1);
  }
  announce('message-gone', id);
}

export function messagesOf(channelId) {
  if (!state.messages.has(channelId)) state.messages.set(channelId, []);
  return state.messages.get(channelId);
}

export const findMessage = (id) => [...state.messages.values()].flat().find((message) => message.id === id);
export const currentChannel = () => state.channels.find((channel) => channel.id === state.channelId);
export const findMember = (userId) => state.members.find((member) => member.user.id === userId);

/** Snowflakes are numbers too long for a double: the longer is the later, then the order of digits decides. */
export function compareSnowflakes(a, b) {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
