import { h } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t, ENGLISH } from '../core/text.js';
import { underWay, InteractionType } from '../core/interactions.js';

const onMessage = (entry, messageId) => entry.type === InteractionType.component && entry.messageId === messageId;

/** The red line under a message whose button or menu got no answer. */
export function componentFailure(messageId) {
  const failed = [...underWay.values()].findLast((entry) => onMessage(entry, messageId) && entry.status === 'failed');
  return failed ? failureLine(failed.error) : null;
}

export function failureLine(error) {
  return h('p', { class: 'failure', role: 'alert', dataset: { testid: 'interaction-failed' } }, icon('warn', 16), h('span', null, failureText(error)));
}

/** The reader's own sentence for what the server says in English. */
export function failureText(error) {
  if (!error || error === ENGLISH.failed) return t('failed');
  return `${t('failed')}: ${error === ENGLISH.noAnswer ? t('noAnswer') : error}`;
}

/** The component of this message that waits for its answer, if any. */
export function waitingComponent(messageId) {
  return [...underWay.values()].findLast((entry) => onMessage(entry, messageId) && entry.status === 'sent')?.customId;
}

/** A new press on the message takes the old failure away. */
export function clearFailures(messageId) {
  for (const [id, entry] of underWay) {
    if (onMessage(entry, messageId) && entry.status !== 'sent') underWay.delete(id);
  }
}
