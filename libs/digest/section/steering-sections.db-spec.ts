import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, newId } from '#libs/platform';
import { sectionsOf } from '../../../test/support/sections.js';
import { SteeringGroup } from '../../../test/support/steering-group.js';

describe('of a steering group, a digest tells its reader', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
  });
  afterAll(() => group.close());

  it('that a vote waits for them, until they have voted or it is over', async () => {
    const { roundId } = await group.aRound();
    const { asker, ks } = group.directors;
    const { waiting } = await sectionsOf(group.given, asker);
    expect(waiting).toEqual([
      expect.stringMatching(/^Sjekkliste for bærekraftige anskaffelser: Du er bedt om å stemme i .+\. Frist .+\.$/),
    ]);
    await group.vote(roundId, 'approve', [asker]);
    expect(await sectionsOf(group.given, asker)).toEqual({});
    expect(Object.keys(await sectionsOf(group.given, ks))).toEqual(['waiting']);
    const stranger = await group.given.aMember(await group.given.aTenant({ slug: 'utenfor' }), 'editor');
    expect(await sectionsOf(group.given, stranger)).toEqual({});
    await group.given.write((tx) => tx.query('update round set closed_at = deadline', []));
    expect(await sectionsOf(group.given, ks)).toEqual({});
  });

  it('what a network that they follow decided, unless it is an approval, which is an item, or a mail of its own told of it', async () => {
    const { caseId, roundId } = await group.aRound();
    const { ks } = group.directors;
    const decision = newId();
    await group.given.write(async (tx) => {
      await tx.query('update round set closed_at = deadline');
      await tx.query(
        `insert into decision (id, network_id, body_id, number, proposal_id, round_id, entry_id, version, tenant_id, outcome, record, previous_hash, hash, decided_at)
         select $1, r.network_id, r.body_id, 99, p.id, r.id, p.entry_id, r.version, p.tenant_id, 'rejected', '{}', repeat('0', 64), repeat('1', 64), $3
         from round r join proposal p on p.id = r.proposal_id where r.id = $2`,
        [decision, roundId, tx.now],
      );
    });
    expect(await sectionsOf(group.given, ks)).toEqual({});
    const follow = (person: { personId: string }) =>
      group.given.write((tx) =>
        tx.query(
          `insert into subscription (id, person_id, kind, subject, since)
           select $1, $2, 'network', network_id::text, $4 from proposal where id = $3`,
          [newId(), person.personId, caseId, tx.now],
        ),
      );
    const stranger = await group.given.aMember(await group.given.aTenant({ slug: 'langt-borte' }), 'editor');
    for (const person of [ks, stranger]) await follow(person);
    const { decisions } = await sectionsOf(group.given, ks);
    expect(decisions).toEqual([expect.stringMatching(/: Avvist av styringsgruppen\. Du følger .+\.$/)]);
    expect(await sectionsOf(group.given, stranger)).toEqual({});
    await group.given.write((tx) =>
      tx.query(`insert into decision_notice (id, decision_id, kind, person_id, planned_at) values ($1, $2, 'decided', $3, $4)`, [
        newId(),
        decision,
        ks.personId,
        tx.now,
      ]),
    );
    expect(await sectionsOf(group.given, ks)).toEqual({});
  });
});
