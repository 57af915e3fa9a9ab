/** What a browser is known by; the token in it is kept only as a hash. */
export const sessionCookie = 'tandem_session';

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
