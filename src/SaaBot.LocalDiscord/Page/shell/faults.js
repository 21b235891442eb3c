import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { api } from '../core/api.js';
import { currentChannel } from '../core/store.js';
import { LASTING, AT_ONCE } from './faultKinds.js';

/** The drawer where the server is told to misbehave: the faults as JSON, what the bot may not do here, and a clean sheet. */
export async function openFaults(onChanged) {
  const channel = currentChannel();
  const editor = h('textarea', { class: 'text-input code-input', rows: '12', spellcheck: 'false', 'aria-label': 'Faults as JSON', dataset: { testid: 'faults-editor' } });
  const deny = h('input', { class: 'text-input', type: 'text', placeholder: 'SEND_MESSAGES, ATTACH_FILES', 'aria-label': 'Permissions the bot lacks here', dataset: { testid: 'deny-editor' } });
  deny.value = (channel?.bot_deny ?? []).join(', ');
  const note = h('p', { class: 'drawer-note', role: 'status', dataset: { testid: 'faults-note' } });
  const close = () => drawer.close();

  const attempt = async (step, done) => {
    try {
      await step();
      fill(note, done);
    } catch (error) {
      fill(note, icon('warn', 16), h('span', null, error.message));
    }
  };
  const fetchFaults = async () => {
    editor.value = JSON.stringify(await api.faults(), null, 2);
  };
  const save = () => attempt(async () => {
    await api.setFaults(JSON.parse(editor.value));
    await fetchFaults();
    await onChanged();
  }, 'Saved. What happens at once has happened.');
  const add = (sample) => attempt(async () => {
    const faults = JSON.parse(editor.value || '[]');
    editor.value = JSON.stringify([...faults, 'channel' in sample ? { ...sample, channel: channel?.id } : sample], null, 2);
    editor.scrollTop = editor.scrollHeight;
  }, 'Added: change it as you like, then save.');

  const drawer = h('dialog', { class: 'drawer', 'aria-labelledby': 'faults-title', dataset: { testid: 'faults' }, on: { close: () => drawer.remove() } },
    h('header', null, h('h2', { id: 'faults-title' }, t('faults')), h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), on: { click: close } }, icon('close', 22))),
    h('p', null, 'How this server misbehaves on request, to see how a bot bears it. A fault without a count stays until it is removed.'),
    picker(add), editor,
    h('div', { class: 'drawer-actions' },
      action('Save', save, 'primary', 'faults-save'), action('Reload', () => attempt(fetchFaults, ''), 'secondary', 'faults-reload')),
    note,
    channel?.kind === 'text' ? [
      h('h3', null, `What the bot lacks in #${channel.name}`), deny,
      h('div', { class: 'drawer-actions' }, action('Deny these', () => attempt(() => api.denyBot(channel.id, split(deny.value)).then(onChanged), 'Permissions set.'), 'secondary', 'deny-save')),
    ] : null,
    h('h3', null, 'Messages'),
    h('div', { class: 'drawer-actions' }, action('Delete every message', () => attempt(() => api.clear().then(onChanged), 'All messages are gone.'), 'danger', 'clear-messages')));
  document.body.append(drawer);
  drawer.showModal();
  await attempt(fetchFaults, '');
}

const split = (text) => text.split(/[\s,]+/).filter(Boolean);

function action(label, onClick, style, testid) {
  return h('button', { type: 'button', class: `button ${style}`, dataset: { testid }, on: { click: onClick } }, label);
}

function picker(add) {
  const samples = [...LASTING, ...AT_ONCE];
  const group = (label, entries) => h('optgroup', { label }, entries.map((entry) => h('option', { value: samples.indexOf(entry) }, entry[0])));
  const list = h('select', {
    class: 'text-input', 'aria-label': 'Add a fault', dataset: { testid: 'faults-add' },
    on: {
      change: () => {
        add(samples[Number(list.value)][1]);
        list.value = '';
      },
    },
  }, h('option', { value: '' }, 'Add a fault…'), group('Until used up', LASTING), group('At once', AT_ONCE));
  return list;
}
