import pg from 'pg';

export interface Audience {
  people: number;
  /** In the catalogue; the newest of them are the window's items. */
  entries: number;
  items: number;
}

/** Whose hour it is decides who is mailed: the quiet ones follow what there is nothing of. */
export const busy = { hour: 8 };
export const quiet = { hour: 9 };

/**
 * People of all tenants set-based, each with one to nine things that they follow (goals, municipalities, networks, kinds), in five languages and
 * four zones, and as many again who follow what nothing comes of. Nobody has been told of the newest entries.
 */
export async function loadAudience(url: string, audience: Audience): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Triggers would run once for each row.
    await client.query(`set session_replication_role = replica; set work_mem = '128MB'; select setseed(0.17)`);
    for (const statement of statements(audience)) await client.query(statement);
    for (const table of filled) await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

const filled = [
  'entry',
  'entry_version',
  'person',
  'person_profile',
  'person_email',
  'membership',
  'digest_setting',
  'subscription',
  'digest_item',
];

const statements = ({ people, entries, items }: Audience) => [
  `create temporary table home as
     select t.id, row_number() over (order by t.slug) - 1 as number, count(*) over () as all,
       array(select nt.network_id from network_tenant nt where nt.tenant_id = t.id order by nt.network_id) as networks
     from tenant t`,
  // Half of them public, the others of one or two networks.
  `create temporary table made as
     select md5('entry ' || n)::uuid as id, h.id as tenant_id, n, n % 2 = 0 as is_public,
       case when n % 2 = 0 then '{}'::uuid[] else h.networks[1:1 + n % 2] end as networks,
       array[1 + n % 17, 1 + (n * 7) % 17] as goals, (array['case_study','case_study','method','tool'])[1 + n % 4] as kind,
       (array['nb','nb','da','nn','sv','en'])[1 + n % 6] as language, timestamptz '2026-11-01' - (${entries} - n) * interval '1 minute' as at,
       'Samarbeid om løsning nummer ' || n || ' i kommunen' as title,
       repeat('Kommunen gikk sammen med næringslivet og fant ut at det går an å gjøre det på en enklere måte. ', 3) as summary
     from generate_series(1, ${entries}) n join home h on h.number = n % h.all`,
  `insert into entry (id, tenant_id, networks, is_public, slug, kind, language, status, title, summary, goals, version, first_published_at, published_at)
     select id, tenant_id, networks, is_public, 'bidrag-' || n, kind, language, 'running', title, summary, goals, 1, at, at from made`,
  `insert into entry_version (entry_id, number, tenant_id, networks, is_public, language, title, content, published_at)
     select id, 1, tenant_id, networks, is_public, language, title,
       jsonb_build_object('language', language, 'title', title, 'summary', summary, 'kind', kind, 'goals', goals), at
     from made`,
  `create temporary table reader as
     select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n, n > ${people} as is_quiet,
       (array['nb','nb','da','nn','sv','en'])[1 + n % 6] as language,
       (array['Europe/Oslo','Europe/Copenhagen','Europe/Stockholm','America/Nuuk'])[1 + n % 4] as zone
     from generate_series(1, ${people * 2}) n`,
  `insert into person (id, created_at) select id, now() from reader`,
  `insert into person_profile (person_id, name, language, time_zone) select id, 'Reader ' || n, language, zone from reader`,
  `insert into person_email (person_id, email) select id, 'reader-' || n || '@bench.example' from reader`,
  // Larger municipalities have more people; one in ten belongs to two.
  `insert into membership (id, person_id, tenant_id, role, since)
     select gen_random_uuid(), r.id, h.id, 'reader', now()
     from (select r.id, floor(power(random(), 2) * (select count(*) from home))::integer as at from reader r
           union all select r.id, floor(random() * (select count(*) from home))::integer from reader r where n % 10 = 0) r
       join home h on h.number = r.at
     on conflict do nothing`,
  `insert into digest_period (rhythm, hour, zone, next_due_at, watermark)
     select distinct 'weekly', h, zone, now() + interval '1 year', 0 from reader, unnest(array[${busy.hour}, ${quiet.hour}]) h`,
  `insert into digest_setting (person_id, id, rhythm, hour, zone, next_due_at, watermark, updated_at)
     select id, gen_random_uuid(), 'weekly', case when is_quiet then ${quiet.hour} else ${busy.hour} end, zone, '9999-12-31', null, now() from reader`,
  `insert into subscription (id, person_id, kind, subject, since)
     select gen_random_uuid(), s.id, s.kind, s.subject, timestamptz '1990-01-01' from (
       select r.id, 'goal' as kind, (case when is_quiet then 90 + g else 1 + floor(random() * 17) end)::text as subject
       from reader r, generate_series(1, 1 + n % 4) g
       union select r.id, 'tenant', case when is_quiet then gen_random_uuid() else h.id end::text
       from reader r, generate_series(1, n % 3) g, home h where h.number = abs(hashtext(r.n || ' ' || g)) % h.all
       union select r.id, 'network', nt.network_id::text from reader r join membership m on m.person_id = r.id
         join network_tenant nt on nt.tenant_id = m.tenant_id where not is_quiet and n % 5 = 0
       union select r.id, 'entry_kind', (array['method','tool'])[1 + n % 2] from reader r where not is_quiet and n % 7 = 0) s
     on conflict do nothing`,
  `insert into digest_item (position, reason, entry_id, version, tenant_id, co_owners, networks, is_public, was_owned, was_networks, was_public,
       goals, entry_kind, occurred_at)
     select row_number() over (order by n), 'published', id, 1, tenant_id, '{}', networks, is_public, false, '{}', false, goals, kind, at
     from made where n > ${entries - items}`,
  `insert into event_consumer (name, position) values ('digest.items', ${items})
     on conflict (name) do update set position = ${items}, retry_at = null`,
];
