/**
 * A sample of every fault the server knows, to start from: those that stay until used up or removed, and those that
 * happen once, when they are saved. A null channel stands for the open one.
 */
export const LASTING = [
  ['Heartbeats are not acknowledged', { kind: 'drop_heartbeat_acks', count: 1 }],
  ['A new connection never gets HELLO', { kind: 'never_hello', count: 1 }],
  ['A new connection is closed as soon as it opens', { kind: 'accept_then_close', code: 4000, count: 1 }],
  ['A connection is closed after some events', { kind: 'close_after', events: 3, code: 4000, count: 1 }],
  ['A resume is answered by op 9', { kind: 'refuse_resume', resumable: false, count: 1 }],
  ['An identify is answered by op 9', { kind: 'refuse_identify', count: 1 }],
  ['Intents are disallowed (4014)', { kind: 'disallowed_intents', intents: 32768, count: 1 }],
  ['Tokens are refused', { kind: 'bad_token', count: 1 }],
  ['Every interaction is delivered twice', { kind: 'duplicate_interactions', count: 1 }],
  ['Requests are answered 429', { kind: 'rate_limit', route: 'POST /interactions/{interaction_id}/{interaction_token}/callback', scope: 'user', retry_after: 1, count: 1 }],
  ['Requests are answered by a server error', { kind: 'server_error', code: 500, count: 1 }],
  ['Requests are answered late', { kind: 'slow', milliseconds: 2000, count: 1 }],
  ['The connection breaks in mid-response', { kind: 'drop_connection', count: 1 }],
];

export const AT_ONCE = [
  ['Close every connection', { kind: 'close', code: 4000 }],
  ['Cut every TCP connection', { kind: 'cut' }],
  ['Ask to reconnect (op 7)', { kind: 'reconnect' }],
  ['Invalid session (op 9)', { kind: 'invalid_session', resumable: false }],
  ['Deny the bot permissions here', { kind: 'deny_permissions', channel: null, permissions: ['SEND_MESSAGES'] }],
  ['Delete this channel', { kind: 'delete_channel', channel: null }],
  ['Restore this channel', { kind: 'restore_channel', channel: null }],
  ['The server is unavailable', { kind: 'guild_outage' }],
  ['The server is back', { kind: 'guild_back' }],
  ['Remove the bot from the server', { kind: 'remove_bot' }],
  ['Add the bot to the server', { kind: 'add_bot' }],
];
