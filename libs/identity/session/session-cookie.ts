import type { FastifyReply } from 'fastify';
import type { NewSession } from './session.service.js';

/** What a browser is known by; the token in it is kept only as a hash. */
export const sessionCookie = 'tandem_session';

/** Says that this browser has signed in to an account before; kept for a year. */
export const knownDeviceCookie = 'tandem_known_device';
const knownDeviceDays = 365;

export interface SessionCookieOptions {
  path: '/';
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  expires?: Date;
}

/** Setting and clearing must use the same options, else a browser keeps the cookie. */
export function sessionCookieOptions(publicUrl: string, expires?: Date): SessionCookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), expires };
}

/** Signs this browser in. */
export function setSessionCookies(reply: FastifyReply, publicUrl: string, { token, expiresAt, knownDevice }: NewSession): void {
  reply.setCookie(sessionCookie, token, sessionCookieOptions(publicUrl, expiresAt));
  const nextYear = new Date(expiresAt.getTime() + knownDeviceDays * 86_400_000);
  if (knownDevice) reply.setCookie(knownDeviceCookie, knownDevice, sessionCookieOptions(publicUrl, nextYear));
}
