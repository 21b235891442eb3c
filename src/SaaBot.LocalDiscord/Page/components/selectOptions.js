import { state, findMember } from '../core/store.js';
import { displayName, roles } from '../core/people.js';
import { ComponentType } from './types.js';

/** What a select of any kind offers: { value, label, description?, emoji?, isDefault }. */
export function selectOptions(component) {
  const defaults = new Set((component.default_values ?? []).map((value) => value.id));
  const chosen = (option) => ({ ...option, isDefault: defaults.has(option.value) });
  switch (component.type) {
    case ComponentType.stringSelect:
      return (component.options ?? []).map((option) => ({
        value: option.value, label: option.label, description: option.description, emoji: option.emoji, isDefault: option.default === true,
      }));
    case ComponentType.userSelect: return users().map(chosen);
    case ComponentType.roleSelect: return roleOptions().map(chosen);
    case ComponentType.mentionableSelect: return [...users(), ...roleOptions()].map(chosen);
    case ComponentType.channelSelect: return channels(component.channel_types).map(chosen);
    default: return [];
  }
}

function users() {
  const bots = state.bots.filter((bot) => !findMember(bot.id)).map((bot) => ({ ...bot, bot: true }));
  return [...state.members.map((member) => member.user), ...bots].map((user) => ({ value: user.id, label: displayName(user), description: `@${user.username}` }));
}

const roleOptions = () => roles().map((role) => ({ value: role.id, label: `@${role.name.replace(/^@/, '')}` }));

function channels(types) {
  return state.channels
    .filter((channel) => channel.kind === 'text' && (!types?.length || types.includes(channel.type)))
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));
}
