import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { api } from '../core/api.js';
import { currentChannel } from '../core/store.js';

/** The drawer where the server is told to misbehave: the faults as JSON, what the bot may not do here, and a clean sheet. */
export async function openFaults(onChanged) {
  const editor = h('textarea', { class: 'text-input code-input', rows: '12', spellcheck: 'false', 'aria-label': 'Faults as JSON', dataset: { testid: 'faults-editor' } });
  const note = h('p', { class: 'drawer-note', role: 'status', dataset: { testid: 'faults-note' } });
  const known = h('div', { class: 'drawer-known' });
  const deny = h('input', { class: 'text-input', type: 'text', placeholder: 'SEND_MESSAGES, ATTACH_FILES', 'aria-label': 'Permissions the bot lacks here', dataset: { testid: 'deny-editor' } });
  const close = () => drawer.close();
  const channel = currentChannel();

  const attempt = async (action, done) => {
    try {
      await action();
      fill(note, done);
    } catch (error) {
      fill(note, icon('warn', 16), h('span', null, error.message));
    }
  };
  const load = () => attempt(async () => {
    const faults = await api.faults();
    editor.value = JSON.stringify(editable(faults), null, 2);
    fill(known, describe(faults));
  }, '');
  const save = () => attempt(async () => {
    await api.setFaults(JSON.parse(editor.value));
    await load();
  }, 'Saved.');

  const drawer = h('dialog', { class: 'drawer', 'aria-labelledby': 'faults-title', dataset: { testid: 'faults' }, on: { close: () => drawer.remove() } },
    h('header', null, h('h2', { id: 'faults-title' }, t('faults')), h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), on: { click: close } }, icon('close', 22))),
    h('p', null, 'How this server misbehaves on request, to see how a bot bears it.'),
    known, editor,
    h('div', { class: 'drawer-actions' },
      action('Save', save, 'primary', 'faults-save'), action('Reload', load, 'secondary', 'faults-reload')),
    note,
    channel?.kind === 'text' ? [
      h('h3', null, `What the bot lacks in #${channel.name}`), deny,
      h('div', { class: 'drawer-actions' }, action('Deny these', () => attempt(() => api.denyBot(channel.id, split(deny.value)), 'Permissions set.'), 'secondary', 'deny-save')),
    ] : null,
    h('h3', null, 'Messages'),
    h('div', { class: 'drawer-actions' }, action('Delete every message', () => attempt(() => api.clear().then(onChanged), 'All messages are gone.'), 'danger', 'clear-messages')));
  document.body.append(drawer);
  drawer.showModal();
  await load();
}

const split = (text) => text.split(/[\s,]+/).filter(Boolean);

function action(label, onClick, style, testid) {
  return h('button', { type: 'button', class: `button ${style}`, dataset: { testid }, on: { click: onClick } }, label);
}

/** The part of the answer that may be sent back: without the list of what exists. */
function editable(faults) {
  if (!faults || Array.isArray(faults)) return faults;
  const { available: _, ...rest } = faults;
  return rest;
}

function describe(faults) {
  const available = faults?.available;
  if (!available) return null;
  const entries = Array.isArray(available) ? available.map((entry) => (typeof entry === 'string' ? [entry, ''] : [entry.name, entry.description])) : Object.entries(available);
  return h('dl', null, entries.map(([name, description]) => [h('dt', null, h('code', null, name)), h('dd', null, String(description ?? ''))]));
}
