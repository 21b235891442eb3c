import { state } from './store.js';
import { permissionsOf, isAdministrator } from './people.js';
import { nameOf, descriptionOf } from './locale.js';

export const CommandType = { chat: 1, user: 2, message: 3 };
export const OptionType = {
  subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11,
};

// Interaction context types: GUILD, BOT_DM, PRIVATE_CHANNEL.
const CONTEXT = { text: 0, dm: 1, group: 2 };
const USER_INSTALL = 1;

/** Commands of a type that the acting member sees in the channel, as Discord's client would list them. */
export function visibleCommands(type, channel) {
  return state.commands
    .filter((command) => (command.type ?? CommandType.chat) === type && isVisible(command, channel, state.me))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

export function isVisible(command, channel, member) {
  const context = CONTEXT[channel?.kind] ?? CONTEXT.text;
  if (command.guild_id && context !== CONTEXT.text) return false;
  if (Array.isArray(command.contexts) && !command.contexts.includes(context)) return false;
  if (!command.contexts && command.dm_permission === false && context !== CONTEXT.text) return false;
  if (context === CONTEXT.group && !(command.integration_types ?? []).includes(USER_INSTALL)) return false;
  return context !== CONTEXT.text || isAllowed(command, member);
}

function isAllowed(command, member) {
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined || isAdministrator(member)) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (permissionsOf(member) & bits) === bits;
}

/**
 * What can be run from the composer: a plain command, or each subcommand of one. `words` are in the member's language,
 * `plainWords` as declared; both may be typed.
 */
export function runnables(channel) {
  return visibleCommands(CommandType.chat, channel).flatMap((command) => unfold(command));
}

function unfold(command) {
  const children = (command.options ?? []).filter((option) => option.type <= OptionType.group);
  if (children.length === 0) return [runnable(command, [], command)];
  return children.flatMap((child) => (child.type === OptionType.subcommand
    ? [runnable(command, [child], child)]
    : (child.options ?? []).map((grandchild) => runnable(command, [child, grandchild], grandchild))));
}

function runnable(command, path, leaf) {
  return {
    command,
    path,
    options: leaf.options ?? [],
    words: [command, ...path].map(nameOf),
    plainWords: [command, ...path].map((part) => part.name),
    description: descriptionOf(leaf),
  };
}

export const botOf = (command) => state.bots.find((bot) => bot.application_id === command?.application_id) ?? state.bots[0];
