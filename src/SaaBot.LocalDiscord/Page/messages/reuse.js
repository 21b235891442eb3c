/**
 * Keeps elements by key while what they were made from stays the same, so that a redraw touches only what changed:
 * open menus, revealed spoilers, scrolled code and the keyboard's place survive it.
 */
export class Reuse {
  #known = new Map();
  #used = new Set();

  /** The element of this key, made anew when one of its parts is no longer the same. */
  get(key, parts, make) {
    this.#used.add(key);
    const known = this.#known.get(key);
    if (known && parts.length === known.parts.length && parts.every((part, index) => part === known.parts[index])) return known.element;
    const element = make();
    this.#known.set(key, { parts, element });
    return element;
  }

  drop(key) {
    this.#known.delete(key);
  }

  clear() {
    this.#known.clear();
  }

  /** Puts the elements into the parent in this order, moving none that stands right, and forgets those not asked for. */
  place(parent, elements) {
    const wanted = new Set(elements);
    for (const child of [...parent.children]) {
      if (!wanted.has(child)) child.remove();
    }
    let cursor = parent.firstChild;
    for (const element of elements) {
      if (element === cursor) cursor = cursor.nextSibling;
      else parent.insertBefore(element, cursor);
    }
    for (const key of this.#known.keys()) {
      if (!this.#used.has(key)) this.#known.delete(key);
    }
    this.#used.clear();
  }
}
