import { waitingComponent } from '../messages/failures.js';
import { selectControl } from './select.js';
import { selectOptions } from './selectOptions.js';
import { press } from './press.js';

/** A select menu under a message: what is chosen is sent at once. */
export function messageSelect(component, message) {
  const waiting = waitingComponent(message.id);
  return selectControl({
    component,
    options: selectOptions(component),
    disabled: waiting !== undefined,
    busy: waiting === component.custom_id,
    onCommit: (values) => press(component, message, values),
  });
}
