/** Of one result, of those who saw the same as of those who saw something else; who else did, the entry's uses tell. */
const shownOfClaim = 5;

/** SQL: whether the tenant `who` may confirm what the entry `e` claims: it is none of its owners, and neither belongs to the other. */
export const mayConfirm = (who: string) => `(${who}.id <> e.tenant_id and ${who}.id <> all(e.co_owners)
    and ${who}.belongs_to is distinct from e.tenant_id and ${who}.id is distinct from (select w.belongs_to from tenant w where w.id = e.tenant_id))`;

/**
 * Outcomes `o` of the entry `e` by `ct`, who may confirm. Only what is shared counts, even for those whose own it is: «confirmed by others»
 * says the same to them as to whom they told.
 */
const outcomesByOthers = `claim_outcome o join tenant ct on ct.id = o.tenant_id
  where o.entry_id = e.id and (o.is_public or o.networks <> '{}') and ${mayConfirm('ct')}`;

/** SQL: of the entry `e`, the results that others saw the same of, each once (for `confirmedBy`); of the outcomes `o` that `counts`. */
export const confirmedKeys = (counts = 'true') =>
  `coalesce((select jsonb_agg(distinct o.claim_key) from ${outcomesByOthers} and o.saw = 'same' and ${counts}), '[]')`;

/**
 * SQL: of the entry `e`, as JSON (`SeenByOthers`), the earliest first: of the outcomes `o` that `counts`, said of versions `w` that the reader
 * `reads`. Row-level security decides both where the reader is the one who asks.
 */
export const seenByOthers = (counts = 'true', reads = 'true') =>
  `jsonb_build_object('confirmed', ${confirmedKeys(counts)}, 'outcomes', coalesce((
    select jsonb_agg(jsonb_build_object('key', x.claim_key, 'version', x.version, 'saw', x.saw, 'value', x.value, 'unit', x.unit, 'date', x.day,
      'words', x.words, 'useId', x.subject_id, 'tenant', x.slug, 'tenantName', x.name, 'language', x.language, 'since', x.since,
      'isReadable', x.readable) order by x.since, x.name)
    from (select y.*, row_number() over (partition by y.claim_key, y.saw order by y.readable desc, y.since, y.name) as place_among
      from (select o.*, ct.slug, ct.name, ct.language,
          exists (select from entry_version w where w.entry_id = o.entry_id and w.number = o.version and ${reads}) as readable
        from ${outcomesByOthers} and ${counts}) y) x
    where x.place_among <= ${shownOfClaim}), '[]'))`;
