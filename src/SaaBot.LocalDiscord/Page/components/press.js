import { announce } from '../core/store.js';
import { interact, InteractionType } from '../core/interactions.js';
import { clearFailures } from '../messages/failures.js';

/** Sends the press of a button or the choice of a menu under a message. */
export async function press(component, message, values) {
  clearFailures(message.id);
  try {
    await interact({
      type: InteractionType.component,
      channel_id: message.channel_id,
      message_id: message.id,
      data: { custom_id: component.custom_id, component_type: component.type, ...(values ? { values } : {}) },
    });
  } catch (error) {
    announce('notice', error.message);
    announce('message', { message, isNew: false });
  }
}
