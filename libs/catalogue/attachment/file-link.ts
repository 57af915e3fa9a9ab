import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '#libs/platform';

const minutes = 15;

/** Who a link to a file was made for; null for a visitor. */
export interface LinkedReader {
  personId: string | null;
}

/** For a GET without a cookie, for a quarter of an hour: it says who asks, and what that person may read is asked when it is followed. */
export function signFileLink(secret: string, entryId: string, sha: string, personId: string | null, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + minutes * 60;
  const who = personId ?? 'anyone';
  return [who, expires, signature(secret, entryId, sha, who, expires)].join('.');
}

/** Null for a link to something else, one that has run out, and one that is none. */
export function readFileLink(secret: string, entryId: string, sha: string, token: unknown, now: Date): LinkedReader | null {
  // A query can name it twice.
  if (typeof token !== 'string') return null;
  const [who = '', until = '', signed = ''] = token.split('.');
  const expires = Number(until);
  if ((who !== 'anyone' && !isId(who)) || !/^\d{1,12}$/.test(until) || expires * 1000 < now.getTime()) return null;
  const expected = Buffer.from(signature(secret, entryId, sha, who, expires));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { personId: who === 'anyone' ? null : who };
}

function signature(secret: string, entryId: string, sha: string, who: string, expires: number): string {
  return createHmac('sha256', secret).update(`file:${entryId}:${sha}:${who}:${expires}`).digest('base64url');
}
