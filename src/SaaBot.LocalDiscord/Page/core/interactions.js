import { api } from './api.js';
import { state, announce, putMessage } from './store.js';

export const InteractionType = { command: 2, component: 3, autocomplete: 4, modal: 5 };

// Discord gives the bot three seconds; past this the result itself must have been lost on the way to the page.
const LOST_AFTER = 10_000;

/** Interactions on their way, by id: { id, type, channelId, messageId, customId, command, status, error }. */
export const underWay = new Map();

const earlyResults = new Map();
const watchers = new Map();

/**
 * Sends an interaction of the acting member and follows it; resolves with its id once the server has taken it, rejects
 * with ApiError when refused. `watch`, if given, is called with the result in place of the page's own reaction to a failure.
 */
export async function interact(interaction, extra = {}, watch) {
  const { id } = await api.interact({ as: state.as, channel_id: state.channelId, ...interaction });
  const entry = {
    id, type: interaction.type, channelId: interaction.channel_id ?? state.channelId, messageId: interaction.message_id,
    customId: interaction.data.custom_id, status: 'sent', ...extra,
  };
  underWay.set(id, entry);
  if (watch) watchers.set(id, watch);
  setTimeout(() => giveUp(id), LOST_AFTER);
  announce('interaction', entry);
  const early = earlyResults.get(id);
  if (early) settle(early);
  return id;
}

/** A result from the event stream; it may overtake the answer that tells its interaction's id. */
export function settle(result) {
  const entry = underWay.get(result.id);
  if (!entry) {
    earlyResults.set(result.id, result);
    setTimeout(() => earlyResults.delete(result.id), LOST_AFTER);
    return;
  }
  earlyResults.delete(result.id);
  if (result.message) putMessage(result.message);
  entry.status = result.status;
  entry.error = result.error;
  if (!isWaitedFor(entry, result)) underWay.delete(entry.id);
  const watch = watchers.get(entry.id);
  watchers.delete(entry.id);
  watch?.(result);
  announce('interaction', entry);
  if (result.status === 'modal') announce('modal', { modal: result.modal, opener: entry });
}

/** A failure stays to be read; a deferred command waits for its message, unless the message is there and says so itself. */
function isWaitedFor(entry, result) {
  return result.status === 'failed' || (result.status === 'deferred' && entry.type === InteractionType.command && !result.message);
}

/** The message of a deferred command has come: nothing is left to wait for. */
export function answered(message) {
  const entry = underWay.get(message.interaction_metadata?.id);
  if (entry?.status !== 'deferred') return;
  underWay.delete(entry.id);
  announce('interaction', { ...entry, status: 'responded' });
}

export function forget(id) {
  const entry = underWay.get(id);
  if (!entry) return;
  underWay.delete(id);
  announce('interaction', { ...entry, status: 'responded' });
}

/** Another member takes over: what the last one waited for is not theirs. */
export function abandon() {
  underWay.clear();
  earlyResults.clear();
  watchers.clear();
}

/** After a gap in the stream: results may have been missed, and the messages just fetched tell better. */
export function reconcile() {
  for (const [id, entry] of underWay) {
    if (entry.type === InteractionType.component) underWay.delete(id);
    else if (hasMessage(id)) settle({ id, status: 'responded' });
  }
  announce('state');
}

function giveUp(id) {
  if (underWay.get(id)?.status === 'sent') settle({ id, status: hasMessage(id) ? 'responded' : 'failed' });
}

const hasMessage = (id) => [...state.messages.values()].flat().some((message) => message.interaction_metadata?.id === id);
