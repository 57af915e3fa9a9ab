import type { INestApplicationContext, Type } from '@nestjs/common';
import { NetworkService, PeopleService, permissions, SessionService, TenantService } from '#libs/identity';
import type { Services } from '../../web/services.js';

/** The services that pages may call, by the names they know them by. */
export function pageServices(app: INestApplicationContext): Services {
  const get = <Service>(type: Type<Service>) => app.get(type, { strict: false });
  return {
    networks: get(NetworkService),
    people: get(PeopleService),
    permissions,
    sessions: get(SessionService),
    tenants: get(TenantService),
  };
}
