import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { undone } from '../../../test/support/undone.js';
import { createBody } from '../body/new-body.js';

describe('the year wheel, where a service forgot to ask', () => {
  const group = new SteeringGroup();
  let secretary: Person;
  let reader: Person;
  let editor: Person;
  let committee: string;

  beforeAll(async () => {
    await group.open();
    const { given, tenants } = group;
    secretary = await given.aMember(tenants.baerum, 'reader');
    reader = await given.aMember(tenants.baerum, 'reader');
    editor = await given.aMember(tenants.baerum, 'editor');
    await given.write(async (tx) => {
      committee = await createBody(tx, {
        ...{ slug: 'utvalg-for-miljo', kind: 'committee', networkId: null, tenantId: tenants.baerum.id, statutory: true, rules: 'NO' },
        names: { nb: 'Utvalg for miljø' },
        secretaryId: secretary.personId,
        seats: [],
      });
      await tx.query(
        `insert into wheel_committee (body_id, tenant_id, language, begun_on, changed_at) values ($1, $2, 'nb', '2026-01-01', $3)`,
        [committee, tenants.baerum.id, tx.now],
      );
    });
  });
  afterAll(() => group.close());

  it('is written by the committee’s secretary and by editors, as themselves, and by nobody else', async () => {
    const writing = (actor: Person, as: string) =>
      undone(
        group.database,
        actor,
        `insert into wheel_treatment (id, body_id, tenant_id, year, quarter, status, language, written_by, written_at)
         values ($1, $2, $3, 2026, 4, 'planned', 'nb', $4, app.now())`,
        [newId(), committee, group.tenants.baerum.id, as],
      );
    for (const actor of [secretary, editor]) expect(await writing(actor, actor.personId)).toBe(1);
    await expect(writing(editor, secretary.personId)).rejects.toMatchObject({ code: '42501' });
    for (const actor of [reader, group.author, group.coordinator, group.outsider])
      await expect(writing(actor, actor.personId)).rejects.toMatchObject({ code: '42501' });
  });

  it('is seen by the municipality’s own people alone, its mails by nobody', async () => {
    const sql = 'select 1 from wheel_committee where body_id = $1';
    for (const actor of [secretary, reader, editor]) expect(await group.database.read(actor, sql, [committee])).toHaveLength(1);
    for (const actor of [group.coordinator, group.directors.asker, group.outsider, anonymous])
      expect(await group.database.read(actor, sql, [committee])).toHaveLength(0);
    await expect(group.database.read(secretary, 'select 1 from wheel_notice')).rejects.toMatchObject({ code: '42501' });
  });
});
