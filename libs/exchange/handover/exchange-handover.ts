import { defineHandover } from '#libs/identity';

/** What the person promised for the tenant and nobody has settled yet: the colleague answers for it, and is asked how it went. */
defineHandover({
  kind: 'promise',
  byAdministrator: false,
  toReadersToo: false,
  held: `select c.id, c.what as title, c.language from commitment c where c.tenant_id = $1 and c.person_id = $2 and c.state = 'open'`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    await tx.query('update commitment set person_id = $4 where tenant_id = $1 and id = any($2) and person_id = $3', [
      tenantId,
      ids,
      personId,
      to,
    ]);
  },
});

/** Uses that the person told of last: the questions after six and twelve months come to the colleague. */
defineHandover({
  kind: 'use',
  byAdministrator: false,
  toReadersToo: false,
  held: `
    select a.id, e.title, e.language from adoption a join entry e on e.id = a.entry_id
    where a.tenant_id = $1 and a.recorded_by = $2 and a.state in ('considering', 'piloting', 'adopted', 'adapted')`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    await tx.query('update adoption set recorded_by = $4 where tenant_id = $1 and id = any($2) and recorded_by = $3', [
      tenantId,
      ids,
      personId,
      to,
    ]);
  },
});

/** Projects that the person began: the colleague is asked when their stop card is due. */
defineHandover({
  kind: 'project',
  byAdministrator: false,
  toReadersToo: false,
  held: `
    select p.id, p.title, p.language from project p
    where p.tenant_id = $1 and p.created_by = $2 and p.state not in ('stopped', 'finished')`,
  move: async (tx, { tenantId, personId }, ids, to) => {
    await tx.query('update project set created_by = $4 where tenant_id = $1 and id = any($2) and created_by = $3', [
      tenantId,
      ids,
      personId,
      to,
    ]);
  },
});
