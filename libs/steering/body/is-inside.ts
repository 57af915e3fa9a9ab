import { sitsToday } from './sitting.js';

/** SQL: the person belongs to a tenant that is in the network now. What they were once asked in it is theirs no longer when they have left. */
export const isInNetwork = (person: string, network: string) => `
  exists (select from membership x join network_tenant i on i.tenant_id = x.tenant_id where x.person_id = ${person}
    and x.ended_at is null and i.network_id = ${network} and i.joined_at is not null and i.left_at is null)`;

/** SQL: the person is inside the body that the row is of. In a municipality's own body whoever sits in it is, too. */
export const isInside = (person: string, row: string) => `(${isInNetwork(person, `${row}.network_id`)}
  or exists (select from membership x where x.person_id = ${person} and x.ended_at is null and x.tenant_id = ${row}.body_tenant_id)
  or ${row}.body_tenant_id is not null and ${sitsToday(person, `${row}.body_id`)})`;
