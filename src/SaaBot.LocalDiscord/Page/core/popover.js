import { h } from './dom.js';

// The scrolling that brought the anchor into view may still report itself.
const SETTLING = 150;

let open = null;

/**
 * Shows content floating by an anchor (an element or a point), above everything, and closes it at Escape, at a press
 * outside or when another opens. It follows an element that scrolls; from a point it can only close.
 * Returns a function that closes it.
 */
export function showPopover(content, anchor, { onClose, matchWidth = false } = {}) {
  closePopover();
  const layer = h('div', { class: 'floating', popover: 'manual' }, content);
  // All but an open dialog's own content is inert.
  const host = anchorElement(anchor)?.closest('dialog') ?? document.querySelector('dialog[open]') ?? document.body;
  host.append(layer);
  layer.showPopover();
  place(layer, rectOf(anchor), matchWidth);

  const outside = (event) => {
    if (layer.contains(event.target) || anchorElement(anchor)?.contains(event.target)) return;
    close();
  };
  const openedAt = performance.now();
  const scrolled = (event) => {
    if (layer.contains(event.target)) return;
    if (anchorElement(anchor)) follow();
    else if (performance.now() - openedAt > SETTLING) close();
  };
  const follow = () => {
    const rect = rectOf(anchor);
    const isInSight = anchor.isConnected && rect.bottom > 0 && rect.top < window.innerHeight;
    if (isInSight) place(layer, rect, matchWidth);
    else close();
  };
  const keys = (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const close = () => {
    if (open !== close) return;
    open = null;
    document.removeEventListener('pointerdown', outside, true);
    document.removeEventListener('scroll', scrolled, true);
    document.removeEventListener('keydown', keys, true);
    window.removeEventListener('resize', close);
    layer.remove();
    onClose?.();
  };
  document.addEventListener('pointerdown', outside, true);
  document.addEventListener('scroll', scrolled, true);
  document.addEventListener('keydown', keys, true);
  window.addEventListener('resize', close);
  open = close;
  return close;
}

export function closePopover() {
  open?.();
}

const anchorElement = (anchor) => (anchor instanceof Element ? anchor : null);
const rectOf = (anchor) => (anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y, 0, 0));

function place(layer, rect, matchWidth) {
  if (matchWidth) layer.style.width = `${rect.width}px`;
  const box = layer.getBoundingClientRect();
  const gap = 4;
  const below = window.innerHeight - rect.bottom;
  const top = below >= box.height + gap || below > rect.top ? rect.bottom + gap : rect.top - box.height - gap;
  layer.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - box.height - gap))}px`;
  layer.style.left = `${Math.max(gap, Math.min(rect.left, window.innerWidth - box.width - gap))}px`;
}
