/**
 * Redraws without losing the keyboard's place: what had the focus is found again by its message and its custom_id
 * (or test id).
 */
export function keepFocus(list, redraw) {
  const key = keyOf(list, document.activeElement);
  redraw();
  if (key && !list.contains(document.activeElement)) list.querySelector(key)?.focus({ preventScroll: true });
}

function keyOf(list, element) {
  if (!element || !list.contains(element)) return null;
  const message = element.closest('[data-message-id]');
  if (!message) return null;
  const part = element.dataset.customId !== undefined
    ? `[data-custom-id="${CSS.escape(element.dataset.customId)}"]`
    : element.dataset.testid && `[data-testid="${CSS.escape(element.dataset.testid)}"]`;
  return part ? `[data-message-id="${CSS.escape(message.dataset.messageId)}"] ${part}` : null;
}
