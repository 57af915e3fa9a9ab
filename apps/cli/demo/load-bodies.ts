import type { Transaction } from '#libs/platform';
import { createBody, type NewSeat } from '#libs/steering';
import { demoBodies } from './bodies.js';
import type { DemoSeat } from './body.js';

/** Ids by slug or account. */
export type Ids = ReadonlyMap<string, string>;

/** Part of the places' transaction: groups, boards and committees with their seats and who sits in them. */
export async function loadBodies(tx: Transaction, tenants: Ids, networks: Ids, people: Ids): Promise<void> {
  for (const { network, tenant, secretary, mandate, seats, ...body } of demoBodies)
    await createBody(tx, {
      ...body,
      networkId: network && (networks.get(network) as string),
      tenantId: tenant && (tenants.get(tenant) as string),
      secretaryId: secretary && (people.get(secretary) as string),
      mandates: mandate,
      seats: seats.map((seat) => seatOf(seat, tenants, people)),
    });
}

function seatOf({ tenant, holder, deputy, role, former = [], ...seat }: DemoSeat, tenants: Ids, people: Ids): NewSeat {
  return {
    ...seat,
    role: role === 'deputy_chair' ? 'vice_chair' : role,
    tenantId: tenants.get(tenant) as string,
    holderId: holder && (people.get(holder) as string),
    deputyId: deputy && (people.get(deputy) as string),
    former: former.map(({ holder: before, since, until }) => ({ personId: people.get(before) as string, since, until })),
  };
}
