import { createContext } from 'react-router';
import type { Actor, NewSession } from '#libs/identity';
import type { Language } from '#libs/platform/i18n';
import type { Problem } from './problem.js';
import type { Services } from './services.js';

/** An account of the demo: a role at a place. */
export interface DemoAccount {
  email: string;
  role: string;
  place: string;
  password: string;
}

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
  /** Of the network, for telling visitors apart while a day's readers are counted. */
  address: string;
  /** What this browser was given to keep when somebody signed in. */
  knownDevice: string;
  /** Empty outside demo mode. */
  demoAccounts: readonly DemoAccount[];
  /** Signs this browser in; what is read from here on in this request is read as that person. */
  startSession(session: NewSession): Promise<void>;
  endSession(): void;
  /** Any error as a refusal, with its stable code and its status. */
  explain(error: unknown): Problem;
  /** Logs what nobody expected; the reader sees a calm page instead. */
  report(error: unknown): void;
  /** Set when who asks could not be told (the database is away): every page answers with it. */
  failure: Problem | null;
}

export const pageContext = createContext<PageContext>();
