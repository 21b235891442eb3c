const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Where a picture or file is fetched from: `attachment://name` by the message's attachments; this server's own absolute
 * addresses become relative, since the page may have been opened under another of the loopback's names.
 * Null when it leads nowhere or is not a web address.
 */
export function mediaUrl(url, attachments = []) {
  if (!url) return null;
  if (url.startsWith('attachment://')) {
    const name = url.slice('attachment://'.length);
    const attachment = attachments.find((candidate) => candidate.filename === name);
    return attachment ? mediaUrl(attachment.url) : null;
  }
  let parsed;
  try {
    parsed = new URL(url, location.origin);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(parsed.protocol)) return null;
  const ours = parsed.origin === location.origin || (LOOPBACK.test(parsed.hostname) && parsed.port === location.port);
  return ours ? parsed.pathname + parsed.search : parsed.href;
}

/** A web address for an anchor, or null: no other scheme may be clicked. */
export function webUrl(url) {
  try {
    const parsed = new URL(url);
    return /^(https?|discord):$/.test(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
