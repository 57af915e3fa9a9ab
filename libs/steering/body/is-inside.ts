/** SQL: the person belongs to a tenant that is in the network now. What they were once asked in it is theirs no longer when they have left. */
export const isInside = (person: string, network: string) => `
  exists (select from membership x join network_tenant i on i.tenant_id = x.tenant_id where x.person_id = ${person}
    and x.ended_at is null and i.network_id = ${network} and i.joined_at is not null and i.left_at is null)`;
