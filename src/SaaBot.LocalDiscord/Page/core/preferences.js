/** What this browser remembers between visits. A browser that refuses storage only forgets. */
export function remember(key, value) {
  try {
    localStorage.setItem(`local-discord:${key}`, JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden; the page works without it.
  }
}

export function recall(key, fallback) {
  try {
    return JSON.parse(localStorage.getItem(`local-discord:${key}`)) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Ids of private messages this member has dismissed; the newest 500 are kept. */
export function dismiss(as, messageId) {
  remember(`dismissed:${as}`, [...recall(`dismissed:${as}`, []), messageId].slice(-500));
}

export const isDismissed = (as, messageId) => recall(`dismissed:${as}`, []).includes(messageId);
