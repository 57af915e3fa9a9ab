import type { Scope } from '#libs/platform';

/** The services that pages may call. Types only: the api process passes the instances. */
export interface Services {
  actor: Scope;
  services: Record<string, never>;
}
