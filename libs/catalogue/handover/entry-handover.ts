import { defineHandover, defineOwnLinks } from '#libs/identity';

/** Entries that the person looks after: they are asked when one is due to be looked at again. */
defineHandover({
  kind: 'entry',
  byAdministrator: false,
  receivers: 'writers',
  held: `
    select e.id, e.title, e.language from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
    where e.tenant_id = $1 and e.archived_at is null and coalesce(e.kept_by, v.published_by) = $2`,
  move: async (tx, { tenantId }, ids, to) => {
    await tx.query('update entry set kept_by = $3 where tenant_id = $1 and id = any($2)', [tenantId, ids, to]);
  },
});

/** Drafts that the person began or wrote last: they are asked about what is not known yet. */
defineHandover({
  kind: 'draft',
  byAdministrator: false,
  receivers: 'writers',
  held: `
    select d.id, coalesce(nullif(d.content->>'title', ''), '–') as title, coalesce(d.content->>'language', 'nb') as language from entry_draft d
    where d.tenant_id = $1 and d.deleted_at is null and $2 in (d.created_by, d.updated_by)
      and (d.published_revision is null or d.published_revision < d.revision)`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    await tx.query(
      `update entry_draft set created_by = case created_by when $3 then $4 else created_by end,
         updated_by = case updated_by when $3 then $4 else updated_by end
       where tenant_id = $1 and id = any($2)`,
      [tenantId, ids, personId, to],
    );
  },
});

/** SQL: the person is named in a contact line, by name or address. */
const names = (contact: string) => `(${contact}->>'name' = f.name or lower(${contact}->>'mailbox') = m.email)`;

/** What stands of the person in a contact line, in the colleague's words; a role mailbox stays. */
const renamed = (contact: string) => `${contact}
  || case when ${contact}->>'name' = f.name then jsonb_build_object('name', g.name, 'title', g.title) else '{}' end
  || case when lower(${contact}->>'mailbox') = m.email then jsonb_build_object('mailbox', n.email) else '{}' end`;

/** Contact lines with the person's name or address, in what readers see and in the draft behind it. No version is made. */
defineHandover({
  kind: 'contact',
  byAdministrator: false,
  receivers: 'writers',
  held: `
    select e.id, e.title, e.language
    from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
      join person_profile f on f.person_id = $2 join person_email m on m.person_id = $2
    where e.tenant_id = $1 and e.archived_at is null and ${names("coalesce(e.contact, v.content->'contact')")}`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    const people = `person_profile f join person_email m using (person_id), person_profile g join person_email n using (person_id)`;
    const theirs = [tenantId, ids, personId, to];
    await tx.query(
      `update entry e set contact = ${renamed("coalesce(e.contact, (v.content->'contact') - 'confirmedOn')")}
       from entry_version v, ${people}
       where e.tenant_id = $1 and e.id = any($2) and v.entry_id = e.id and v.number = e.version and f.person_id = $3 and g.person_id = $4`,
      theirs,
    );
    await tx.query(
      `update entry_draft d set content = jsonb_set(d.content, '{contact}', ${renamed("(d.content->'contact')")}), revision = d.revision + 1,
         published_revision = d.published_revision + (d.published_revision = d.revision)::integer
       from ${people}
       where d.tenant_id = $1 and d.id = any($2) and f.person_id = $3 and g.person_id = $4 and ${names("(d.content->'contact')")}`,
      theirs,
    );
  },
});

defineOwnLinks({
  kind: 'entry',
  page: 'entry',
  sql: `
    select e.id, e.title, e.language, json_build_object('tenant', t.slug, 'slug', e.slug) as place
    from entry e join tenant t on t.id = e.tenant_id
    where e.archived_at is null and exists (select from entry_version v where v.entry_id = e.id and v.published_by = $1)`,
});
