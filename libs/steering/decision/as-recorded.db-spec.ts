import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { asSuperuser } from '../../../test/support/database.js';
import { SteeringGroup } from '../../../test/support/steering-group.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';

describe('names and reasons beside a record', () => {
  let group: SteeringGroup;
  let decision: string;
  let asker: string;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    asker = group.directors.asker.personId;
    const entry = await group.aTool();
    const { caseId, roundId } = await group.aRound(entry);
    const { solfjord, fjellvik, storevik } = group.directors;
    await group.vote(roundId, 'reject', [solfjord, group.directors.asker, fjellvik, storevik], 'For dyrt.');
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await group.publishing.changeAudience(group.author, entry, { audience: 'public', networks: [group.network.slug] });
    decision = (await group.cases.read(group.reader, caseId)).decisions[0]?.id as string;
  });
  afterAll(() => group.close());

  const read = () => group.decisions.read(group.reader, decision);
  const isUnchanged = async () => (await read()).isUnchanged;
  const behindItsBack = (sql: string) => asSuperuser(group.address.superuser, sql);

  it('are those it was made of', async () => {
    expect(await read()).toMatchObject({ isUnchanged: true });
    expect((await read()).seats.find(({ tenant }) => tenant?.slug === 'asker')).toMatchObject({
      name: 'Direktør, asker',
      reason: 'For dyrt.',
    });
  });

  it('are not passed off as unchanged when one was replaced; who is shown none sees a record that holds', async () => {
    const rename = (name: string) => behindItsBack(`update decision_name set name = '${name}' where person_id = '${asker}'`);
    await rename('En annen');
    expect(await isUnchanged()).toBe(false);
    expect((await group.decisions.read(anonymous, decision)).isUnchanged).toBe(true);
    await rename('Direktør, asker');
    const reword = (reason: string) => behindItsBack(`update ballot set reason = '${reason}' where cast_by = '${asker}'`);
    await reword('For billig.');
    expect(await isUnchanged()).toBe(false);
    await reword('For dyrt.');
    expect(await isUnchanged()).toBe(true);
  });

  it('may be erased: what is gone is not shown, and the record holds', async () => {
    await behindItsBack(`delete from decision_name where person_id = '${asker}'`);
    expect((await read()).seats.find(({ tenant }) => tenant?.slug === 'asker')?.name).toBeNull();
    expect(await isUnchanged()).toBe(true);
  });
});
