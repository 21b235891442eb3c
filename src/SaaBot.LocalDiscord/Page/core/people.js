import { state, findMember } from './store.js';
import { h } from './dom.js';

const ADMINISTRATOR = 8n;
// Each keeps white initials readable (contrast of at least 4.5 to 1).
const COLOURS = ['#4752c4', '#1f7a3f', '#a1450f', '#b03060', '#6b3fa0', '#0b6e8a', '#8a5a00', '#b3261e'];

/** The name people see: the nickname in the server, else the display name, else the username. */
export function displayName(user) {
  const member = user && findMember(user.id);
  return member?.nick || user?.global_name || member?.user.global_name || user?.username || 'Unknown';
}

export const permissionsOf = (member) => BigInt(member?.permissions ?? 0);
export const isAdministrator = (member) => (permissionsOf(member) & ADMINISTRATOR) === ADMINISTRATOR;

/** A round picture made of the initials; the colour follows the id, so that a person keeps it. */
export function avatar(user, size = 40) {
  const name = displayName(user);
  const initials = [...name.matchAll(/\p{L}|\p{N}/gu)].length === 0 ? '?' : initialsOf(name);
  return h('span', {
    class: 'avatar', 'aria-hidden': 'true',
    style: { '--avatar-size': `${size}px`, 'background-color': colourOf(user?.id ?? name) },
  }, initials);
}

function initialsOf(name) {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const capitals = words.length === 1 ? [...name.matchAll(/\p{Lu}/gu)].map((match) => match[0]) : [];
  if (capitals.length > 1) return capitals.slice(0, 2).join('');
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join('');
}

function colourOf(id) {
  let sum = 7;
  for (const char of String(id)) sum = (sum * 31 + char.codePointAt(0)) % 1_000_003;
  return COLOURS[sum % COLOURS.length];
}

/** The server's roles, the highest first, without the one that everybody has. */
export function roles() {
  return state.roles.filter((role) => role.id !== state.guild.id).sort((a, b) => (b.position ?? 0) - (a.position ?? 0));
}
