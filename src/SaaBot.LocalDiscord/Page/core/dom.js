/**
 * Builds elements without ever parsing markup, so that text from people and bots can only become text.
 * Props: class, dataset, style (object), on (event handlers), props (DOM properties); the rest are attributes,
 * where false, null and undefined leave the attribute out and true sets it empty.
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'class') element.className = value;
    else if (key === 'dataset') Object.assign(element.dataset, dropEmpty(value));
    else if (key === 'style') setStyle(element, value);
    else if (key === 'on') listen(element, value);
    else if (key === 'props') Object.assign(element, value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...flatten(children));
  return element;
}

/** Puts the children in place of whatever the element held. */
export function fill(element, ...children) {
  element.replaceChildren(...flatten(children));
  return element;
}

/** Nested lists in one row, without the gaps that conditions leave. */
function flatten(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

function dropEmpty(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null));
}

function setStyle(element, style) {
  for (const [name, value] of Object.entries(style)) {
    if (value === undefined || value === null) continue;
    element.style.setProperty(name, value);
  }
}

function listen(element, handlers) {
  for (const [type, handler] of Object.entries(handlers)) {
    if (handler) element.addEventListener(type, handler);
  }
}

let lastId = 0;

/** An id for aria references, unique on this page. */
export function uniqueId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
