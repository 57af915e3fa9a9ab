import pg from 'pg';

/**
 * People of all tenants set-based, each with what they follow: goals, municipalities, networks and kinds, none to nine things, in five languages.
 * All but a part, who follow what nothing comes of, have a mail when they are due. Nobody has been told of the newest `items` entries.
 */
export async function loadAudience(url: string, people: number, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Set-based, triggers would run once for each row.
    await client.query(`set session_replication_role = replica; set work_mem = '128MB'; select setseed(0.17)`);
    for (const statement of statements(people, items)) await client.query(statement);
    for (const table of ['person', 'person_profile', 'person_email', 'membership', 'digest_setting', 'subscription', 'digest_item'])
      await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

/** Whose rhythm it is decides who is asked: those of `quiet` follow goal 99, of which there is nothing. */
export const busy = { rhythm: 'weekly', hour: 8 };
export const quiet = { rhythm: 'weekly', hour: 9 };

const statements = (people: number, items: number) => [
  `create temporary table reader as
     select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n, n > ${people} as is_quiet,
       (array['nb','nb','da','nn','sv','en'])[1 + n % 6] as language,
       (array['Europe/Oslo','Europe/Copenhagen','Europe/Stockholm','America/Nuuk'])[1 + n % 4] as zone,
       (select count(*) from tenant) as tenants
     from generate_series(1, ${people * 2}) n`,
  'create temporary table home as select id, row_number() over (order by slug) - 1 as number from tenant',
  `insert into person (id, created_at) select id, now() from reader`,
  `insert into person_profile (person_id, name, language, time_zone) select id, 'Reader ' || n, language, zone from reader`,
  `insert into person_email (person_id, email) select id, 'reader-' || n || '@bench.example' from reader`,
  // Larger municipalities have more people; one in ten belongs to two.
  `insert into membership (id, person_id, tenant_id, role, since)
     select gen_random_uuid(), r.id, h.id, 'reader', now()
     from (select id, n, floor(power(random(), 2) * tenants)::integer as at from reader
           union all select id, n, floor(random() * tenants)::integer from reader where n % 10 = 0) r
       join home h on h.number = r.at
     on conflict do nothing`,
  `insert into digest_period (rhythm, hour, zone, next_due_at, watermark)
     select distinct 'weekly', h, zone, now() + interval '1 year', 0 from reader, unnest(array[${busy.hour}, ${quiet.hour}]) h`,
  `insert into digest_setting (person_id, id, rhythm, hour, zone, next_due_at, watermark, updated_at)
     select id, gen_random_uuid(), 'weekly', case when is_quiet then ${quiet.hour} else ${busy.hour} end, zone, '9999-12-31', null, now() from reader`,
  `insert into subscription (id, person_id, kind, subject, since)
     select gen_random_uuid(), s.id, s.kind, s.subject, timestamptz '2010-01-01' from (
       select r.id, 'goal' as kind, case when is_quiet then (90 + g)::text else (1 + floor(random() * 17))::text end as subject
       from reader r, generate_series(1, 1 + n % 4) g
       union select r.id, 'tenant', case when is_quiet then gen_random_uuid()::text else h.id::text end
       from reader r, generate_series(1, n % 3) g join home h on true where h.number = abs(hashtext(r.n || ' ' || g)) % r.tenants
       union select r.id, 'network', nt.network_id::text from reader r join membership m on m.person_id = r.id
         join network_tenant nt on nt.tenant_id = m.tenant_id where not is_quiet and n % 5 = 0
       union select r.id, 'entry_kind', (array['method','tool'])[1 + n % 2] from reader r where not is_quiet and n % 7 = 0) s
     on conflict do nothing`,
  `insert into digest_item (position, reason, entry_id, version, tenant_id, co_owners, networks, is_public, was_owned, was_networks, was_public,
       goals, entry_kind, occurred_at)
     select row_number() over (order by published_at), 'published', id, 1, tenant_id, co_owners, networks, is_public, false, '{}', false,
       goals, kind, published_at
     from (select * from entry order by published_at desc limit ${items}) e`,
  `insert into event_consumer (name, position) values ('digest.items', ${items})
     on conflict (name) do update set position = ${items}, retry_at = null`,
];
