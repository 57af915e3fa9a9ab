import type { NetworkService, PeopleService, permissions, SessionService, TenantService } from '#libs/identity';

/** The services that pages may call; apps/api/pages/page-services.ts passes the instances. Types only. */
export interface Services {
  networks: NetworkService;
  people: PeopleService;
  /** The table itself, for the page that prints it. */
  permissions: typeof permissions;
  sessions: SessionService;
  tenants: TenantService;
}
