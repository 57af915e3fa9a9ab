import { createTenant, demoPassword, ensureMembership, ensurePerson, hashPassword } from '#libs/identity';
import { newId, type Transaction } from '#libs/platform';
import { loadBodies } from './load-bodies.js';
import { type DemoNetwork, demoNetworks } from './networks.js';
import { type DemoPerson, demoPeople } from './people.js';
import { demoTenants } from './tenants.js';

/** Tenants, people, networks and bodies of the demo, in one transaction: all of them or none. */
export async function loadPlaces(tx: Transaction): Promise<void> {
  const tenantIds = new Map<string, string>();
  for (const { belongsTo, codes, ...tenant } of demoTenants) {
    const id = await createTenant(tx, { ...tenant, belongsTo: belongsTo ? (tenantIds.get(belongsTo) ?? null) : null });
    tenantIds.set(tenant.slug, id);
    for (const { code, validFrom, validTo } of codes)
      await tx.query('insert into municipality_code (country, code, valid_from, valid_to, tenant_id) values ($1, $2, $3, $4, $5)', [
        tenant.country,
        code,
        validFrom,
        validTo,
        id,
      ]);
  }
  const people = await loadPeople(tx, demoPeople, tenantIds);
  const networkIds = new Map<string, string>();
  for (const network of demoNetworks) networkIds.set(network.slug, await loadNetwork(tx, network, tenantIds, people));
  await loadBodies(tx, tenantIds, networkIds, people);
}

/** Ids by address. */
async function loadPeople(tx: Transaction, all: readonly DemoPerson[], tenantIds: Map<string, string>): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(demoPassword);
  const ids = new Map<string, string>();
  for (const { tenant, role, listed, ...person } of all) {
    const id = await ensurePerson(tx, { ...person, passwordHash });
    ids.set(person.email, id);
    if (tenant && role) await ensureMembership(tx, id, tenantIds.get(tenant) as string, role);
  }
  return ids;
}

async function loadNetwork(
  tx: Transaction,
  network: DemoNetwork,
  tenantIds: Map<string, string>,
  people: Map<string, string>,
): Promise<string> {
  const id = newId();
  await tx.query('insert into network (id, slug, is_example, founded_on, created_at) values ($1, $2, $3, $4, $5)', [
    id,
    network.slug,
    network.isExample,
    network.foundedOn,
    tx.now,
  ]);
  for (const [language, name] of Object.entries(network.names))
    await tx.query('insert into network_name (network_id, language, name, purpose) values ($1, $2, $3, $4)', [
      id,
      language,
      name,
      network.purposes[language as keyof DemoNetwork['purposes']],
    ]);
  for (const { tenant, role } of network.tenants) {
    const joinedAt = network.charters.map(({ acceptedAt }) => acceptedAt[tenant]).find(Boolean) ?? null;
    await tx.query('insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) values ($1, $2, $3, $4, $5)', [
      id,
      tenantIds.get(tenant),
      role,
      joinedAt ?? tx.now,
      joinedAt,
    ]);
  }
  for (const { version, effectiveOn, texts, acceptedAt } of network.charters) {
    await tx.query('insert into charter (network_id, version, texts, effective_on) values ($1, $2, $3, $4)', [
      id,
      version,
      JSON.stringify(texts),
      effectiveOn,
    ]);
    for (const [tenant, at] of Object.entries(acceptedAt))
      await tx.query(
        'insert into charter_acceptance (network_id, version, tenant_id, person_id, accepted_at) values ($1, $2, $3, $4, $5)',
        [id, version, tenantIds.get(tenant), people.get(`admin@${tenant}.example`), at],
      );
  }
  return id;
}
