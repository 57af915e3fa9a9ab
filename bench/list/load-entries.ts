import pg from 'pg';
import { createTenant, ensureMembership, ensurePerson, hashPassword } from '#libs/identity';
import { type Database, defineSystemTask, newId } from '#libs/platform';

const load = defineSystemTask('bench.load', 'a bench fills a database of its own');

export const member = { email: 'member@bench.example', password: 'a long password for the bench' };
const tenantCount = 98;
const networkCount = 12;

/** Tenants in networks of very different sizes, and a member of one of them who reads what two networks share. */
export async function loadPeople(database: Database): Promise<void> {
  const passwordHash = await hashPassword(member.password);
  await database.system(load, async (tx) => {
    const tenantIds: string[] = [];
    for (let number = 0; number < tenantCount; number++)
      tenantIds.push(
        await createTenant(tx, {
          slug: `kommune-${number}`,
          kind: 'municipality',
          name: `Kommune ${number}`,
          country: (['NO', 'DK', 'SE'] as const)[number % 3] ?? 'NO',
          language: 'nb',
          population: 3_000 + number * 1_500,
        }),
      );
    for (let number = 0; number < networkCount; number++) {
      const id = newId();
      await tx.query('insert into network (id, slug, created_at) values ($1, $2, $3)', [id, `nettverk-${number}`, tx.now]);
      for (const language of ['da', 'nb', 'nn', 'sv', 'en'])
        await tx.query('insert into network_name (network_id, language, name) values ($1, $2, $3)', [id, language, `Nettverk ${number}`]);
      // The first takes in every other tenant, the last a handful.
      for (const [index, tenantId] of tenantIds.entries())
        if (index % (number + 2) === 0)
          await tx.query('insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) values ($1, $2, $3, $4, $4)', [
            id,
            tenantId,
            index === 0 ? 'coordinator' : 'member',
            tx.now,
          ]);
    }
    const personId = await ensurePerson(tx, { email: member.email, name: 'Member', language: 'nb', passwordHash });
    await ensureMembership(tx, personId, tenantIds[6] as string, 'reader');
  });
}

/**
 * Entries set-based, as the owner: 68 % public (half of them in networks too), 24 % for one to three networks, 8 % for their own tenant,
 * over eight years; one in twelve approved or in use somewhere. Without `indexed`, what can be found is left to the caller.
 */
export async function loadEntries(ownerUrl: string, count: number, { indexed = true } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select setseed(0.42)');
    for (const statement of indexed ? [...statements, index] : statements)
      await client.query(statement, statement.includes('$1') ? [count] : []);
    for (const table of ['entry', 'entry_version', 'entry_goal', 'entry_network', 'entry_search', 'entry_mark'])
      await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

const words = `array['affald','partnerskab','klima','skole','innbyggere','medvirkning','budsjett','avfall','matsvinn','upphandling','cykel','vann',
  'energi','kommune','bolig','helse','unge','eldre','natur','havn','vei','buss','digital','kultur','frivillige','tilsyn','beredskap','plan']`;

const statements = [
  `create temporary table owner as
     select t.id, row_number() over (order by t.slug) - 1 as number,
       array(select nt.network_id from network_tenant nt where nt.tenant_id = t.id order by nt.network_id) as networks
     from tenant t`,
  `create temporary table made as
     select md5('entry ' || n)::uuid as id, o.id as tenant_id, n, random() as chance, 1 + floor(random() * 17)::integer as goal, o.networks as joined,
       date_trunc('milliseconds', timestamptz '2026-11-01' - random() * interval '8 years') as at
     from (select n, floor(power(random(), 2) * (select count(*) from owner))::integer as owner from generate_series(1, $1::integer) n offset 0) d
     join owner o on o.number = d.owner`,
  `insert into entry (id, tenant_id, networks, is_public, slug, kind, language, status, title, summary, goals, version, first_published_at, published_at)
     select id, tenant_id, case when chance < 0.34 or chance >= 0.92 then '{}' else joined[1 + n % 2:1 + n % 4] end, chance < 0.68, 'bidrag-' || n,
       (array['case_study','case_study','method','tool'])[1 + n % 4], (array['da','nb','nb','nn','sv','en'])[1 + n % 6],
       (array['idea','planning','pilot','running','running','scaled','stopped'])[1 + n % 7],
       initcap((${words})[1 + n % 28]) || ' og ' || (${words})[1 + (n / 7) % 28] || ' i praksis ' || n,
       repeat('Vi prøvde ' || (${words})[1 + (n / 3) % 28] || ' sammen med ' || (${words})[1 + (n / 5) % 28] || ', og skrev ned hva som skjedde. ', 3),
       case when n % 3 = 0 then array[goal] else array[goal, 1 + (goal + n) % 17] end, 1, at, at
     from made`,
  `insert into entry_version (entry_id, number, tenant_id, networks, is_public, language, title, content, published_at)
     select id, 1, tenant_id, networks, is_public, language, title, '{}', published_at from entry`,
  `insert into entry_goal (entry_id, tenant_id, co_owners, networks, is_public, framework, goal, published_at)
     select distinct e.id, e.tenant_id, e.co_owners, e.networks, e.is_public, 'sdg', g, e.published_at from entry e, unnest(e.goals) g`,
  `insert into entry_network (entry_id, tenant_id, co_owners, network_id, published_at)
     select e.id, e.tenant_id, e.co_owners, n, e.published_at from entry e, unnest(e.networks) n`,
  `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, networks, is_public, subject_id, since)
     select gen_random_uuid(), id, tenant_id, 1, 'approved', networks[1], networks, is_public, gen_random_uuid(), published_at
     from entry where cardinality(networks) > 0 and hashtext(slug) % 25 = 0`,
  `insert into entry_mark (id, entry_id, owner_id, version, kind, tenant_id, networks, is_public, subject_id, since)
     select gen_random_uuid(), e.id, e.tenant_id, 1, 'in_use', o.id, '{}', true, gen_random_uuid(), e.published_at
     from entry e join owner o on o.number in (hashtext(e.slug) % 90, hashtext(e.slug) % 80, hashtext(e.slug) % 70)
     where hashtext(e.slug) % 20 = 0 and o.id <> e.tenant_id`,
];

const index = `insert into entry_search
     select e.id, e.tenant_id, e.co_owners, e.networks, e.is_public, e.language, e.kind, e.status, t.country, 'medium', e.goals, '{citizens}', '{}',
       lower(e.title), app.search_vector(e.language, e.title, 'A') || app.search_vector(e.language, e.summary, 'B'),
       app.search_vector(e.language, e.title, 'A'), 'bench', e.published_at
     from entry e join tenant t on t.id = e.tenant_id`;
