import { locale } from './locale.js';

const UNITS = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const format = (date, options) => new Intl.DateTimeFormat(locale(), options).format(date);

/** A timestamp in one of Discord's styles (API reference, Timestamp Styles); R is relative to `now`. */
export function styled(date, style, now = Date.now()) {
  return style === 'R' ? relative(date, now) : format(date, STYLES[style] ?? STYLES.f);
}

function relative(date, now) {
  const seconds = Math.round((date.getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

export const clock = (date) => format(date, { timeStyle: 'short' });
export const fullTime = (date) => format(date, STYLES.F);
export const dayTitle = (date) => format(date, { dateStyle: 'long' });

/** The moment in a message's header: the time alone for today, the date with it for the rest. */
export function headerTime(date, now = new Date()) {
  return sameDay(date, now) ? clock(date) : format(date, STYLES.s);
}

export const sameDay = (a, b) => a.toDateString() === b.toDateString();

/** Keeps every relative time on the page true while it stands there. */
export function keepRelativeTimes() {
  setInterval(() => {
    for (const element of document.querySelectorAll('time[data-style="R"]')) {
      const text = styled(new Date(element.dateTime), 'R');
      if (element.textContent !== text) element.textContent = text;
    }
  }, 1000);
}
