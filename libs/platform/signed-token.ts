import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from './id.js';

/**
 * A link's token: an id and a signature over its purpose. It can be written again for the same mail,
 * so that a job that runs twice sends the same link, and nothing that opens a door is stored.
 */
export function signToken(secret: string, purpose: string, id: string): string {
  return `${id.replaceAll('-', '')}.${signature(secret, purpose, id)}`;
}

/** The id, or null when the token was not signed for this purpose. Expiry and use are the row's business. */
export function readToken(secret: string, purpose: string, token: string): string | null {
  const [hex, signed] = token.split('.');
  const id = hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(id) || !signed) return null;
  const expected = Buffer.from(signature(secret, purpose, id));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}

function signature(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url');
}
