import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SteeringGroup } from '../../../test/support/steering-group.js';

describe('an approval of a later version', () => {
  let group: SteeringGroup;
  let entry: string;
  const decided: string[] = [];

  /** A round that ends with everybody voting the same; gives its decision. */
  async function decide(vote: 'approve' | 'reject'): Promise<string> {
    const { roundId } = await group.aRound(entry);
    const { directors, deputies } = group;
    await group.recusals.take(directors.baerum, roundId, { step: 'declare', ground: 'authorship' });
    const { solfjord, asker, fjellvik, storevik, nordvaag, ks } = directors;
    await group.vote(roundId, vote, [solfjord, asker, fjellvik, storevik, nordvaag, ks, deputies.midtfjord, deputies.baerum]);
    return group.closing.close(group.coordinator, roundId);
  }

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    entry = await group.aTool();
    for (const [index, vote] of (['approve', 'reject', 'approve', 'approve'] as const).entries()) {
      if (index > 0) await group.aNewVersion(entry, { summary: `Utgave ${index + 1}.` });
      decided.push(await decide(vote));
    }
  });
  afterAll(() => group.close());

  const read = (index: number) => group.decisions.read(group.reader, decided[index] as string);

  it('takes the place of the approval that stood, and not of a refusal in between', async () => {
    expect(await read(2)).toMatchObject({ supersedes: { number: 1 }, supersededBy: { number: 4 } });
    expect(await read(1)).toMatchObject({ supersedes: null, supersededBy: null });
    expect(await read(3)).toMatchObject({ supersedes: { number: 3 }, supersededBy: null });
  });

  it('leaves the earlier decision as it was: the record is unchanged and says what was decided then', async () => {
    expect(await read(0)).toMatchObject({ outcome: 'approved', isUnchanged: true, supersedes: null, supersededBy: { number: 3 } });
  });

  it('is named in the record that the hash covers', async () => {
    const { record } = (await group.given.write((tx) => tx.query('select record from decision where id = $1', [decided[2]])))[0] as {
      record: { supersedes: string };
    };
    expect(record.supersedes).toBe(decided[0]);
  });
});
