import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { on, state } from '../core/store.js';
import { avatar, displayName } from '../core/people.js';
import { botOf } from '../core/commands.js';
import { interact, InteractionType } from '../core/interactions.js';
import { failureText } from '../messages/failures.js';
import { modalField } from './fields.js';

/** Opens a form whenever an interaction is answered by one. */
export function mountModals() {
  on('modal', ({ modal, opener }) => open(modal, opener));
}

function open(modal, opener) {
  const returnTo = document.activeElement;
  const fields = (modal.components ?? []).map(modalField);
  const error = h('p', { class: 'failure', role: 'alert', dataset: { testid: 'modal-error' } });
  const send = h('button', { type: 'submit', class: 'button primary', dataset: { testid: 'modal-submit' } }, h('span', { class: 'button-label' }, t('submit')),
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
  const close = () => dialog.close();
  const form = h('form', { method: 'dialog', novalidate: true, on: { submit } },
    heading(modal, opener, close),
    h('div', { class: 'modal-body' }, fields.map((field) => field.element), error),
    h('footer', { class: 'modal-footer' },
      h('button', { type: 'button', class: 'button plain', dataset: { testid: 'modal-cancel' }, on: { click: close } }, t('cancel')), send));
  const dialog = h('dialog', {
    class: 'modal', 'aria-labelledby': 'modal-title', dataset: { testid: 'modal', customId: modal.custom_id },
    on: {
      close: () => {
        dialog.remove();
        if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
      },
    },
  }, form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('.modal-body :is(input, textarea, .select)')?.focus();

  async function submit(event) {
    event.preventDefault();
    const invalid = fields.filter((field) => !field.check());
    if (invalid.length > 0) {
      invalid[0].focus();
      return;
    }
    setBusy(true);
    try {
      await interact({
        type: InteractionType.modal, channel_id: opener.channelId, message_id: opener.messageId, interaction_id: opener.id,
        data: { custom_id: modal.custom_id, components: fields.map((field) => field.response()) },
      }, { command: opener.command }, (result) => (result.status === 'failed' ? failed(result.error) : close()));
    } catch (refusal) {
      failed(refusal.message);
    }
  }

  function failed(reason) {
    setBusy(false);
    fill(error, icon('warn', 16), h('span', null, failureText(reason)));
  }

  function setBusy(busy) {
    fill(error);
    send.disabled = busy;
    send.setAttribute('aria-busy', String(busy));
  }
}

function heading(modal, opener, close) {
  const bot = botOf(opener.command) ?? state.bots[0];
  return h('header', { class: 'modal-header' },
    bot ? avatar({ ...bot, bot: true }, 32) : null,
    h('div', null, h('h2', { id: 'modal-title' }, modal.title), bot ? h('small', null, displayName(bot)) : null),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), on: { click: close } }, icon('close', 22)));
}
