/** Many more than stand on a page. */
const most = 200;

/**
 * SQL: outcomes `o` of the entry `e` by `ct`, who is neither of its owners nor belongs to them. Only what is shared counts, even for those whose
 * own it is: «confirmed by others» says the same to them as to whom they told.
 */
export const outcomesByOthers = `claim_outcome o join tenant ct on ct.id = o.tenant_id
  where o.entry_id = e.id and (o.is_public or o.networks <> '{}') and ct.id <> e.tenant_id and ct.id <> all(e.co_owners)
    and ct.belongs_to is distinct from e.tenant_id and ct.id is distinct from (select w.belongs_to from tenant w where w.id = e.tenant_id)`;

/** SQL: of the entry `e`, as JSON rows (`OutcomeRow`), the earliest confirmation first. */
export const outcomesAsJson = `coalesce((select jsonb_agg(jsonb_build_object('key', x.claim_key, 'version', x.version, 'saw', x.saw, 'value', x.value,
    'unit', x.unit, 'date', x.day, 'words', x.words, 'useId', x.subject_id, 'tenant', x.slug, 'tenantName', x.name, 'language', x.language,
    'since', x.since) order by x.since, x.name)
  from (select o.*, ct.slug, ct.name, ct.language from ${outcomesByOthers} order by o.version desc, o.since limit ${most}) x), '[]')`;
