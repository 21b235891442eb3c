import { state } from '../core/store.js';
import { displayName, roles } from '../core/people.js';
import { nameOf, fold } from '../core/locale.js';
import { t } from '../core/text.js';
import { OptionType } from '../core/commands.js';

/** The fixed values an option offers: { label, value, detail? }; null when it takes any text or number. */
export function offers(option) {
  if (option.choices?.length) return option.choices.map((choice) => ({ label: nameOf(choice), value: choice.value, plain: choice.name }));
  switch (option.type) {
    case OptionType.boolean: return [{ label: t('true'), value: true, plain: 'true' }, { label: t('false'), value: false, plain: 'false' }];
    case OptionType.user: return users();
    case OptionType.channel: return channels(option);
    case OptionType.role: return roleOffers();
    case OptionType.mentionable: return [...users(), ...roleOffers()];
    default: return null;
  }
}

const users = () => state.members.map(({ user }) => ({ label: `@${displayName(user)}`, value: user.id, plain: user.username, detail: user.username, mention: `<@${user.id}>` }));
const roleOffers = () => roles().map((role) => ({ label: `@${role.name.replace(/^@/, '')}`, value: role.id, plain: role.name, mention: `<@&${role.id}>` }));
const channels = (option) => state.channels
  .filter((channel) => channel.kind === 'text' && (!option.channel_types?.length || option.channel_types.includes(channel.type)))
  .map((channel) => ({ label: `#${channel.name}`, value: channel.id, plain: channel.name, mention: `<#${channel.id}>` }));

/** The ways an offered value may be written. */
const spellings = (offer) => [offer.label, offer.plain, String(offer.value), offer.mention].filter(Boolean).map(fold);

/**
 * Takes the option's value from the start of the raw text: { value, rest } or { problem }.
 * Free text takes everything; a fixed value or a number takes its words and leaves the rest to the next option.
 */
export function take(option, raw, picked) {
  if (picked && (raw === picked.label || raw.startsWith(`${picked.label} `))) {
    return { value: picked.value, rest: raw.slice(picked.label.length).trim() };
  }
  const fixed = offers(option);
  if (fixed) return takeOffer(option, fixed, raw);
  if (option.type === OptionType.integer || option.type === OptionType.number) return takeNumber(option, raw);
  if (option.type === OptionType.attachment) return { problem: t('noFiles') };
  return checkLength(option, raw);
}

function takeOffer(option, fixed, raw) {
  const folded = fold(raw);
  let best = null;
  for (const offer of fixed) {
    for (const spelling of spellings(offer)) {
      const fits = folded === spelling || folded.startsWith(`${spelling} `);
      if (fits && spelling.length > (best?.length ?? 0)) best = { offer, length: spelling.length };
    }
  }
  // Folding keeps the count of characters only for text without marks, so the rest is cut by words.
  if (best) return { value: best.offer.value, rest: folded.length === raw.length ? raw.slice(best.length).trim() : '' };
  if (option.choices?.length) return { problem: t('notChoice', { name: nameOf(option) }) };
  if (option.type === OptionType.boolean) return { problem: t('notBoolean', { name: nameOf(option) }) };
  return { problem: t('notFound', { name: nameOf(option), value: raw }) };
}

function takeNumber(option, raw) {
  const name = nameOf(option);
  const found = (option.type === OptionType.integer ? /^-?\d{1,16}(?=\s|$)/ : /^-?\d+(\.\d+)?(?=\s|$)/).exec(raw);
  if (!found) return { problem: t(option.type === OptionType.integer ? 'notInteger' : 'notNumber', { name }) };
  const value = Number(found[0]);
  if (option.min_value !== undefined && value < option.min_value) return { problem: t('tooLow', { name, limit: option.min_value }) };
  if (option.max_value !== undefined && value > option.max_value) return { problem: t('tooHigh', { name, limit: option.max_value }) };
  return { value, rest: raw.slice(found[0].length).trim() };
}

function checkLength(option, raw) {
  const name = nameOf(option);
  if (raw.length < (option.min_length ?? 0)) return { problem: t('tooShort', { name, limit: option.min_length }) };
  if (raw.length > (option.max_length ?? 6000)) return { problem: t('tooLong', { name, limit: option.max_length ?? 6000 }) };
  return { value: raw, rest: '' };
}
