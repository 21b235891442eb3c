import { t } from '../core/text.js';

/** The first words of a card. */
export function firstText(components) {
  for (const component of components) {
    const text = component.content ?? firstText(component.components ?? []);
    if (text) return text;
  }
  return '';
}

const words = (message) => message.content || firstText(message.components ?? []) || message.embeds?.[0]?.title || message.embeds?.[0]?.description || '';

/** One line of a message, for replies to it. */
export const excerpt = (message) => (words(message) || '…').split('\n')[0].replace(/^(#{1,3}|-#|>) /, '');

/** What a screen reader is told of a new message. */
export const spoken = (message) => (words(message) || t('picture')).slice(0, 200);
