import { h, fill } from '../core/dom.js';
import { icon } from '../core/icons.js';
import { t } from '../core/text.js';
import { on, state } from '../core/store.js';

/** The bar across the page when the bot or the server is away. */
export function mountStatus(bar) {
  const paint = () => {
    const isLost = state.loaded && !state.live;
    const isAway = state.loaded && !state.connected;
    bar.hidden = !isLost && !isAway;
    bar.dataset.testid = 'status-bar';
    bar.className = `status ${isLost ? 'lost' : 'away'}`;
    fill(bar, ...(bar.hidden ? [] : [icon('warn', 18), h('span', null, t(isLost ? 'lost' : 'botAway'))]));
  };
  on('state', paint);
  on('connection', paint);
  paint();
}
