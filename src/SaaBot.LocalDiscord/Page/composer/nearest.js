import { fold } from '../core/locale.js';

/** The name that takes the fewest letter changes, if it takes few enough to be what was meant; else null. */
export function nearest(typed, names) {
  const wanted = fold(typed);
  const ranked = names.map((name) => ({ name, distance: distance(wanted, fold(name)) })).sort((a, b) => a.distance - b.distance);
  return ranked.length > 0 && ranked[0].distance <= Math.max(2, wanted.length / 3) ? ranked[0].name : null;
}

/** Levenshtein's distance. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
