import { createContext } from 'react-router';
import type { Actor, NewSession } from '#libs/identity';
import type { Language } from '#libs/platform/i18n';
import type { Problem } from './problem.js';
import type { Services } from './services.js';

/** What the api process knows of a request before any page runs. Pages get it through `page()` and `form()`. */
export interface PageContext {
  actor: Actor;
  services: Services;
  /** The language of visitors whose address names none, by Accept-Language. */
  preferredLanguage: Language;
  nonce: string;
  /** Without a trailing slash; links that leave the site (mails, feeds, canonical addresses) begin with it. */
  publicUrl: string;
  isDemo: boolean;
  now: Date;
  /** What browser is asking, for the list of one's sessions. */
  device: string;
  startSession(session: NewSession): void;
  endSession(): void;
  /** Any error as a refusal, with its stable code and its status. */
  explain(error: unknown): Problem;
  /** Logs what nobody expected; the reader sees a calm page instead. */
  report(error: unknown): void;
  /** Set when who asks could not be told (the database is away): every page answers with it. */
  failure: Problem | null;
}

export const pageContext = createContext<PageContext>();
