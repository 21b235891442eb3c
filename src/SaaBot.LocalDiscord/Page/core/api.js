/** A request the server refused; `message` is fit to be shown, `status` is 0 when the server could not be reached. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function request(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? undefined : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, 'The local server cannot be reached.');
  }
  const text = await response.text();
  const value = parse(text);
  if (!response.ok) throw new ApiError(response.status, value?.message || `The server answered ${response.status}.`);
  return value;
}

function parse(text) {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const query = (as) => (as ? `?as=${encodeURIComponent(as)}` : '');

export const api = {
  state: (as) => request('GET', `/local/state${query(as)}`),
  eventsUrl: (as) => `/local/events${query(as)}`,
  interact: (interaction) => request('POST', '/local/interactions', interaction),
  say: (as, channelId, content) => request('POST', '/local/messages', { as, channel_id: channelId, content }),
  clear: () => request('DELETE', '/local/messages'),
  setLocale: (userId, locale) => request('PUT', `/local/members/${userId}`, { locale }),
  faults: () => request('GET', '/local/faults'),
  setFaults: (faults) => request('PUT', '/local/faults', faults),
  denyBot: (channelId, deny) => request('POST', `/local/channels/${channelId}/bot-permissions`, { deny }),
};
