/**
 * Who looks at an entry again, of `e` and its newest version `v`: who it went to or who published that, while they write for its tenant, else the tenant's
 * editors, else its administrators. The letters and the front page ask the same.
 */
export const whoLooks = `
  select m.person_id from membership m
  where m.tenant_id = e.tenant_id and m.ended_at is null
    and (m.person_id = coalesce(e.kept_by, v.published_by) and m.role <> 'reader' or m.role in ('editor', 'admin'))
  order by case when m.person_id = coalesce(e.kept_by, v.published_by) then 1 when m.role = 'editor' then 2 else 3 end
  fetch first 1 row with ties`;
