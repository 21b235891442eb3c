import { nameOf } from '../core/locale.js';
import { t } from '../core/text.js';
import { take } from './values.js';

/**
 * Turns a parsed line into the options to send: { values: Map(option -> value), problem: { option, message } or null }.
 * `picked` maps option names to the { label, value } chosen from a list.
 */
export function resolve(parsed, picked) {
  const values = new Map();
  const problems = [];
  let left = parsed.free.raw;
  for (const span of parsed.spans) {
    if (span.raw === '') continue;
    const taken = take(span.option, span.raw, picked.get(span.option.name));
    if (taken.problem) problems.push({ option: span.option, message: taken.problem });
    else values.set(span.option, taken.value);
    if (taken.rest) left = `${left} ${taken.rest}`.trim();
  }
  const named = new Set(parsed.spans.map((span) => span.option));
  for (const option of parsed.runnable.options) {
    if (left === '') break;
    if (named.has(option)) continue;
    const taken = take(option, left, picked.get(option.name));
    if (taken.problem) problems.push({ option, message: taken.problem });
    else values.set(option, taken.value);
    left = taken.rest ?? '';
  }
  if (left !== '') problems.push({ option: null, message: t('notFound', { name: parsed.runnable.words.join(' '), value: left }) });
  const missing = parsed.runnable.options.find((option) => option.required && !values.has(option) && !problems.some((problem) => problem.option === option));
  if (missing) problems.push({ option: missing, isMissing: true, message: t('missing', { name: nameOf(missing) }) });
  return { values, problem: problems[0] ?? null };
}

/** The data of the interaction; `focused` is the option being completed and its text, for autocomplete. */
export function commandData({ command, path, options }, values, focused) {
  const leaves = options.filter((option) => values.has(option) || option === focused?.option).map((option) => ({
    name: option.name, type: option.type, ...(option === focused?.option ? { value: focused.text, focused: true } : { value: values.get(option) }),
  }));
  const nested = path.reduceRight((inner, part) => [{ name: part.name, type: part.type, options: inner }], leaves);
  return { id: command.id, name: command.name, type: command.type ?? 1, options: nested };
}
