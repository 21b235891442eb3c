import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { api } from '../core/api.js';
import { on, announce, state, currentChannel } from '../core/store.js';
import { runnables } from '../core/commands.js';
import { nameOf } from '../core/locale.js';
import { interact, InteractionType } from '../core/interactions.js';
import { title } from '../messages/list.js';
import { parse, partAt } from './parse.js';
import { resolve, commandData } from './resolve.js';
import { suggest, isComplete } from './suggest.js';
import { offers, take } from './values.js';
import { nearest } from './nearest.js';
import { Autocomplete } from './autocomplete.js';
import { Popup } from './popup.js';
import { paintChips } from './chips.js';
import { paintOverlay } from './overlay.js';

/** The message box: ordinary text, or a command with its options, all in one line of text that can be typed as a whole. */
export class Composer {
  #input = h('textarea', {
    id: 'composer', class: 'composer-input', rows: '1', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions',
    'aria-describedby': 'composer-problem', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'send', dataset: { testid: 'composer' },
  });
  #overlay = h('div', { class: 'composer-overlay', 'aria-hidden': 'true' });
  #chips = h('ul', { class: 'chips', 'aria-label': t('options'), hidden: true });
  #problem = h('div', { class: 'composer-problem', id: 'composer-problem', role: 'alert', dataset: { testid: 'composer-error' }, hidden: true });
  #send = h('button', { type: 'button', class: 'icon-button send', dataset: { testid: 'send' }, on: { click: () => this.#submit() } }, icon('send', 20));
  #popup = new Popup(this.#input, (item) => this.#choose(item));
  #autocomplete = new Autocomplete(() => this.#refresh());
  #picked = new Map();
  #commandId = null;
  #isDismissed = false;
  #isSending = false;
  #lastSent = '';
  #parsed = null;
  #resolved = { values: new Map(), problem: null };

  mount(dock) {
    dock.append(this.#popup.element, this.#problem,
      h('div', { class: 'composer-box' }, this.#chips,
        h('div', { class: 'composer-line' }, h('div', { class: 'composer-field' }, this.#overlay, this.#input), this.#send)));
    this.#input.addEventListener('input', () => this.#edited());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('scroll', () => {
      this.#overlay.scrollTop = this.#input.scrollTop;
    });
    this.#input.addEventListener('blur', () => this.#popup.hide());
    this.#input.addEventListener('focus', () => this.#refresh());
    document.addEventListener('selectionchange', () => document.activeElement === this.#input && this.#refresh());
    on('channel', () => this.#describe());
    on('state', () => this.#describe());
    on('compose', (text) => this.#set(text));
    on('insert', (text) => this.#insert(text));
    on('notice', (message) => this.#complain(message));
    this.#describe();
  }

  #describe() {
    const label = t('messagePlaceholder', { channel: title(currentChannel()) });
    this.#input.placeholder = label;
    this.#input.setAttribute('aria-label', label);
    this.#send.setAttribute('aria-label', t('send'));
    this.#send.title = t('send');
    this.#refresh();
  }

  #edited() {
    this.#isDismissed = false;
    this.#popup.activate(-1);
    this.#complain('');
    this.#refresh();
  }

  #refresh() {
    const { value: text, selectionStart: caret } = this.#input;
    if (!text.startsWith('/')) {
      this.#picked.clear();
      this.#commandId = null;
    }
    const known = runnables(currentChannel());
    this.#parsed = parse(text, known, this.#commandId);
    this.#resolved = this.#parsed?.runnable ? resolve(this.#parsed, this.#picked) : { values: new Map(), problem: null };
    this.#input.classList.toggle('is-command', Boolean(this.#parsed?.runnable));
    paintOverlay(this.#overlay, text, this.#parsed);
    const part = this.#parsed?.runnable ? partAt(this.#parsed, caret) : null;
    paintChips(this.#chips, this.#parsed, this.#resolved, this.#parsed?.isNameOnly ? null : part?.option, (option) => this.#goTo(option));
    this.#grow();
    this.#followAutocomplete(part);
    this.#showSuggestions(text, caret, known, part);
  }

  #completesItself(part) {
    return Boolean(part?.option?.autocomplete) && !this.#parsed.isNameOnly && !isComplete(part, this.#picked);
  }

  #followAutocomplete(part) {
    const isAsked = this.#completesItself(part) && document.activeElement === this.#input;
    const values = new Map([...this.#resolved.values].filter(([option]) => option !== part?.option));
    this.#autocomplete.follow(isAsked ? { runnable: this.#parsed.runnable, option: part.option, text: part.raw, values } : null);
  }

  #showSuggestions(text, caret, known, part) {
    if (!this.#parsed || this.#isDismissed || document.activeElement !== this.#input) {
      this.#popup.hide();
      return;
    }
    const sections = suggest({ text, caret, parsed: this.#parsed, runnables: known, choices: this.#autocomplete.choices, picked: this.#picked });
    const isNaming = !this.#parsed.runnable || this.#parsed.isNameOnly;
    const previous = this.#popup.items[this.#popup.active];
    const items = sections.flatMap((section) => section.items);
    const same = previous ? items.findIndex((item) => item.kind === previous.kind && item.label === previous.label) : -1;
    this.#popup.show(sections, this.#progress(part, items), isNaming ? Math.max(0, same) : same);
  }

  #progress(part, items) {
    if (!this.#completesItself(part)) return null;
    const { status, error, choices } = this.#autocomplete;
    if (status === 'loading') return { status };
    if (status === 'failed') return { status, error };
    return choices && !items.some((item) => item.kind === 'choice') && part.raw ? { status: 'empty' } : null;
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const { items, active } = this.#popup;
    const isOpen = !this.#popup.element.hidden;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isOpen && items.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#popup.activate(active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length);
    } else if (event.key === 'ArrowUp' && this.#input.value === '' && this.#lastSent) {
      event.preventDefault();
      this.#set(this.#lastSent);
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen && items.length > 0) {
      event.preventDefault();
      this.#choose(items[Math.max(0, active)]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#isDismissed = true;
      this.#popup.hide();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const item = this.#itemForEnter();
      if (item) this.#choose(item);
      else this.#submit();
    }
  }

  /** Enter takes what the reader has moved to, or the first fit of an unfinished name or fixed choice; else it sends. */
  #itemForEnter() {
    const { items, active } = this.#popup;
    if (this.#popup.element.hidden || items.length === 0) return null;
    if (!this.#parsed.runnable) return items[Math.max(0, active)];
    if (this.#parsed.isNameOnly) return active > 0 ? items[active] : null;
    if (active >= 0) return items[active];
    const part = partAt(this.#parsed, this.#input.selectionStart);
    const isUnfinished = part.option && part.raw && offers(part.option) && take(part.option, part.raw, this.#picked.get(part.option.name)).problem;
    return isUnfinished && items[0].kind === 'choice' ? items[0] : null;
  }

  #choose(item) {
    const { from, to, text, picked } = item.insert;
    if (item.commandId) this.#commandId = item.commandId;
    if (picked) this.#picked.set(picked.option.name, { label: picked.label, value: picked.value });
    this.#input.setRangeText(text, from, to, 'end');
    this.#popup.hide();
    this.#edited();
    if (item.kind === 'choice') this.#openNextRequired();
    this.#input.focus();
  }

  #openNextRequired() {
    const { problem } = this.#resolved;
    if (problem?.isMissing) this.#goTo(problem.option);
  }

  /** Puts the caret at an option's value, writing the option's name first when it is not there. */
  #goTo(option) {
    const span = this.#parsed.spans.find((candidate) => candidate.option === option);
    if (span) {
      const end = span.valueFrom + this.#input.value.slice(span.valueFrom, span.to).trimEnd().length;
      this.#input.setSelectionRange(end, end);
    } else {
      this.#input.value = `${this.#input.value.trimEnd()} ${nameOf(option)}:`;
      this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
    }
    this.#input.focus();
    this.#edited();
  }

  async #submit() {
    const text = this.#input.value;
    if (this.#isSending || text.trim() === '') return;
    this.#refresh();
    const request = text.startsWith('/') ? this.#commandRequest(text) : () => api.say(state.as, state.channelId, text.trim());
    if (!request) return;
    this.#isSending = true;
    try {
      await request();
      this.#lastSent = text;
      if (this.#input.value === text) this.#set('');
      announce('sent');
    } catch (error) {
      this.#complain(error.message);
    } finally {
      this.#isSending = false;
    }
  }

  #commandRequest(text) {
    const parsed = this.#parsed;
    if (!parsed.runnable) {
      this.#complain(this.#unknown(text));
      return null;
    }
    const { values, problem } = this.#resolved;
    if (problem) {
      if (problem.isMissing) this.#goTo(problem.option);
      this.#complain(problem.message);
      return null;
    }
    const data = commandData(parsed.runnable, values);
    return () => interact({ type: InteractionType.command, data }, { command: parsed.runnable.command });
  }

  #unknown(text) {
    const known = runnables(currentChannel());
    const typed = text.slice(1).trim();
    const isGroup = known.some((runnable) => runnable.path.length > 0 && fitsGroup(runnable, typed));
    if (isGroup) return t('pickSub');
    const close = nearest(typed.split(/\s/)[0], known.map((runnable) => runnable.words.join(' ')));
    const sentence = t('unknownCommand', { name: `/${typed.split(/\s/)[0]}` });
    return close ? `${sentence} ${t('didYouMean', { name: `/${close}` })}` : sentence;
  }

  #complain(message) {
    this.#problem.hidden = !message;
    fill(this.#problem, ...(message ? [icon('warn', 16), h('span', null, message)] : []));
    if (message) this.#popup.hide();
  }

  #set(text) {
    this.#input.value = text;
    this.#input.setSelectionRange(text.length, text.length);
    if (text) this.#input.focus();
    this.#edited();
  }

  #insert(text) {
    this.#input.setRangeText(text, this.#input.selectionStart, this.#input.selectionEnd, 'end');
    this.#input.focus();
    this.#edited();
  }

  #grow() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, Math.round(window.innerHeight * 0.4))}px`;
    this.#overlay.scrollTop = this.#input.scrollTop;
  }
}

const fitsGroup = (runnable, typed) => [runnable.words, runnable.plainWords].some((words) => words.join(' ').toLowerCase().startsWith(`${typed.toLowerCase()} `));
