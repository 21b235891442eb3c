import { recall, remember } from '../core/preferences.js';

export function restoreTheme() {
  document.documentElement.dataset.theme = recall('theme', 'dark');
}

export function toggleTheme() {
  const next = document.documentElement.dataset.theme === 'light' ? 'dark' : 'light';
  document.documentElement.dataset.theme = next;
  remember('theme', next);
}
