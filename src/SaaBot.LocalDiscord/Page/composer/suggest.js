import { nameOf, descriptionOf, fold } from '../core/locale.js';
import { t } from '../core/text.js';
import { botOf } from '../core/commands.js';
import { offers } from './values.js';
import { partAt } from './parse.js';

const MOST = 25;

/**
 * What can be chosen at the caret, in sections of { title, items }. An item is { kind, label, detail, note, insert } where
 * insert = { from, to, text, picked? } is the edit that choosing it makes.
 */
export function suggest({ text, caret, parsed, runnables, choices, picked }) {
  if (!parsed.runnable || (parsed.isNameOnly && caret === text.length)) return [commands(text, runnables)];
  const part = partAt(parsed, caret);
  const values = part.option && !isComplete(part, picked) ? valueItems(part, choices) : [];
  return [
    { title: part.option ? `${nameOf(part.option)} — ${descriptionOf(part.option)}` : '', items: values },
    { title: t('options'), items: optionItems(text, caret, parsed, part) },
  ].filter((section) => section.items.length > 0);
}

/** Whether the value was chosen from a list already, so that what follows it begins something else. */
export function isComplete(part, picked) {
  const label = part.option && picked.get(part.option.name)?.label;
  return label !== undefined && (part.raw === label || part.raw.startsWith(`${label} `));
}

function commands(text, runnables) {
  const query = fold(text.slice(1).trim().replace(/\s+/g, ' '));
  const ranked = runnables
    .map((runnable) => ({ runnable, rank: rank(runnable, query) }))
    .filter((entry) => entry.rank < 4)
    .sort((a, b) => a.rank - b.rank);
  // Descriptions help only those whom no name helps.
  const shown = ranked.filter((entry) => entry.rank < 3 || ranked[0].rank === 3).slice(0, MOST);
  return { title: t('commands'), items: shown.map(({ runnable }) => commandItem(runnable, text)) };
}

/** 0 the name itself, 1 begins with it, 2 has it inside, 3 in the description, 4 not at all. */
function rank(runnable, query) {
  const names = [runnable.words, runnable.plainWords].map((words) => fold(words.join(' ')));
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some((name) => name.includes(query))) return 2;
  return fold(runnable.description).includes(query) ? 3 : 4;
}

function commandItem(runnable, text) {
  const required = runnable.options.find((option) => option.required);
  return {
    kind: 'command', name: runnable.plainWords.join(' '), label: `/${runnable.words.join(' ')}`, detail: runnable.description,
    note: botOf(runnable.command)?.username, commandId: runnable.command.id,
    insert: { from: 0, to: text.length, text: `/${runnable.words.join(' ')} ${required ? `${nameOf(required)}:` : ''}` },
  };
}

function valueItems(part, choices) {
  const fixed = offers(part.option);
  const query = fold(part.raw);
  const listed = fixed
    ? fixed.filter((offer) => fold(offer.label).includes(query) || fold(offer.plain).includes(query))
    : (choices ?? []).map((choice) => ({ label: nameOf(choice), value: choice.value }));
  return listed.slice(0, MOST).map((offer) => ({
    kind: 'choice', label: offer.label, value: offer.value, detail: offer.detail ?? '',
    insert: {
      from: part.valueFrom, to: part.to, picked: { option: part.option, label: written(offer.label), value: offer.value },
      text: part.isFree ? ` ${nameOf(part.option)}:${written(offer.label)} ` : `${written(offer.label)} `,
    },
  }));
}

const written = (label) => label.replace(/\s+/g, ' ').trim();

function optionItems(text, caret, parsed, part) {
  const used = new Set(parsed.spans.map((span) => span.option));
  const wordFrom = Math.max(part.valueFrom, text.lastIndexOf(' ', caret - 1) + 1, text.lastIndexOf('\n', caret - 1) + 1);
  const word = fold(text.slice(wordFrom, caret));
  const isAtStart = wordFrom > part.valueFrom || part.isFree;
  if (!isAtStart) return [];
  return parsed.runnable.options
    // Free text already goes to its option; only a beginning of that option's name asks for it to be written out.
    .filter((option) => option !== part.option || !part.raw || word)
    .filter((option) => !used.has(option) && [nameOf(option), option.name].some((name) => fold(name).startsWith(word)))
    .map((option) => ({
      kind: 'option', name: option.name, label: nameOf(option), detail: descriptionOf(option), note: t(option.required ? 'required' : 'optional'),
      insert: { from: wordFrom, to: caret, text: `${/\s/.test(text[wordFrom - 1] ?? ' ') ? '' : ' '}${nameOf(option)}:` },
    }));
}
