import { api } from '../core/api.js';
import { state } from '../core/store.js';
import { InteractionType } from '../core/interactions.js';
import { fold, nameOf } from '../core/locale.js';
import { commandData } from './resolve.js';

const PAUSE = 180;

/**
 * Asks the bot for choices while a member types: after a pause, and only the answer to the newest question counts.
 * `choices` is the last answer for the present text, `status` is idle, loading or failed.
 */
export class Autocomplete {
  status = 'idle';
  choices = null;
  error = '';
  #key = null;
  #timer = 0;
  #option = null;
  #onChange;

  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Follows the text of an option, keeping meanwhile those old choices that still fit; null when no option that completes itself has the caret. */
  follow(question) {
    const key = question && JSON.stringify([state.as, state.channelId, question.runnable.command.id, question.option.name, question.text, [...question.values.values()]]);
    if (key === this.#key) return;
    const isOther = !question || question.option !== this.#option;
    this.#option = question?.option ?? null;
    this.#key = key;
    clearTimeout(this.#timer);
    this.choices = isOther ? null : this.choices?.filter((choice) => fold(nameOf(choice)).includes(fold(question.text))) ?? null;
    this.status = question ? 'loading' : 'idle';
    if (question) this.#timer = setTimeout(() => this.#ask(question, key), PAUSE);
  }

  async #ask({ runnable, option, text, values }, key) {
    try {
      const data = commandData(runnable, values, { option, text });
      const answer = await api.interact({ as: state.as, channel_id: state.channelId, type: InteractionType.autocomplete, data });
      this.#settle(key, 'idle', answer.choices ?? [], '');
    } catch (error) {
      this.#settle(key, 'failed', [], error.message);
    }
  }

  #settle(key, status, choices, error) {
    if (key !== this.#key) return;
    Object.assign(this, { status, choices, error });
    this.#onChange();
  }
}
