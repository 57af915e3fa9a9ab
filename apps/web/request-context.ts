import { createContext } from 'react-router';
import type { Language } from '#libs/platform/i18n';
import type { Services } from './services.js';

/** Who is reading, as the header needs it. */
export interface Reader {
  name: string;
  tenants: { slug: string; name: string }[];
  networks: { slug: string; name: string; steering: boolean }[];
}

export interface CookieOptions {
  maxAge?: number;
  httpOnly?: boolean;
}

/** What the api process knows of a request before any page runs. Pages get it through `page()` and `form()`. */
export interface PageContext {
  actor: Services['actor'];
  services: Services['services'];
  /** Null for a visitor who is not signed in: such a page carries no scripts. */
  reader: Reader | null;
  /** The language of visitors whose address names none, by Accept-Language. */
  preferredLanguage: Language;
  nonce: string;
  /** Without a trailing slash; links that leave the site (mails, feeds, canonical addresses) begin with it. */
  publicUrl: string;
  isDemo: boolean;
  now: Date;
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
  /** Logs what a page did not expect; the reader sees a calm page instead. */
  report(error: unknown): void;
  /** Set when the context itself could not be made (the database is away): every page then answers with it. */
  failure?: unknown;
}

export const pageContext = createContext<PageContext>();
