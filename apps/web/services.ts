import type { NetworkService, PeopleService, SessionService, TenantService } from '#libs/identity';

/** The services that pages may call; apps/api/pages/page-services.ts passes the instances. Types only. */
export interface Services {
  networks: NetworkService;
  people: PeopleService;
  sessions: SessionService;
  tenants: TenantService;
}
