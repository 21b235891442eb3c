import { api } from './api.js';

const FIRST_DELAY = 400;
const LONGEST_DELAY = 5000;
// Browsers open six connections to one origin; a tab nobody looks at gives its own back to the others.
const HIDDEN_GRACE = 60_000;

/**
 * The live stream of one member. It reconnects by itself; `onOpen` is called at every (re)connection, which is the moment
 * to fetch the state anew, because whatever happened in between was not heard.
 */
export class EventStream {
  #handlers;
  #as = null;
  #source = null;
  #delay = FIRST_DELAY;
  #timer = 0;
  #hiddenTimer = 0;

  constructor(handlers) {
    this.#handlers = handlers;
    document.addEventListener('visibilitychange', () => this.#visibilityChanged());
  }

  follow(as) {
    this.#as = as;
    this.#delay = FIRST_DELAY;
    this.#open();
  }

  #open() {
    this.#close();
    const source = new EventSource(api.eventsUrl(this.#as));
    this.#source = source;
    source.onopen = () => {
      this.#delay = FIRST_DELAY;
      this.#handlers.onOpen();
    };
    source.onmessage = (event) => {
      const { type, data } = JSON.parse(event.data);
      this.#handlers.onEvent(type, data);
    };
    source.onerror = () => {
      this.#close();
      this.#handlers.onLost();
      this.#timer = setTimeout(() => this.#open(), this.#delay);
      this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
    };
  }

  #close() {
    clearTimeout(this.#timer);
    if (!this.#source) return;
    this.#source.onerror = null;
    this.#source.onmessage = null;
    this.#source.onopen = null;
    this.#source.close();
    this.#source = null;
  }

  #visibilityChanged() {
    clearTimeout(this.#hiddenTimer);
    if (this.#as === null) return;
    if (document.hidden) this.#hiddenTimer = setTimeout(() => this.#close(), HIDDEN_GRACE);
    else if (!this.#source) this.#open();
  }
}
