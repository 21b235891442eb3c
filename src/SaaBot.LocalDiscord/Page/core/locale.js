import { state } from './store.js';

export const LOCALES = [
  ['en-US', 'English (US)'],
  ['en-GB', 'English (UK)'],
  ['vi', 'Tiếng Việt'],
];

// Discord falls back between its two Englishes when an app has only one (API reference, Locales).
const FALLBACK = { 'en-US': 'en-GB', 'en-GB': 'en-US' };

export const locale = () => state.me?.locale ?? 'en-US';

function localized(dictionary, fallback) {
  return dictionary?.[locale()] ?? dictionary?.[FALLBACK[locale()]] ?? fallback;
}

export const nameOf = (thing) => localized(thing.name_localizations, thing.name);
export const descriptionOf = (thing) => localized(thing.description_localizations, thing.description ?? '');

/** Letters without case and marks, so that "bo nho dem" finds "Bộ nhớ đệm". */
export function fold(text) {
  return String(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
