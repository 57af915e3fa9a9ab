import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { chainFault } from './chain-fault.js';
import { type ChainFile, readChain } from './chain-file.js';
import { DecisionChainService } from './decision-chain.service.js';

describe('a body’s decisions, taken along', () => {
  let group: SteeringGroup;
  let chains: DecisionChainService;

  const taken = async (actor: Person): Promise<ChainFile> => {
    let text = '';
    for await (const piece of (await chains.export(actor, 'styringsgruppen')).pieces) text += piece;
    return readChain(text);
  };

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    chains = new DecisionChainService(group.database, group.clock);
    const { solfjord, asker, fjellvik, storevik, nordvaag } = group.directors;
    for (const vote of ['approve', 'reject']) {
      const { roundId } = await group.aRound();
      await group.recusals.take(group.directors.baerum, roundId, { reason: 'Vi har laget den.' });
      await group.vote(roundId, vote, [solfjord, asker, fjellvik, storevik, nordvaag]);
      group.clock.pass(20);
      await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    }
  });
  afterAll(() => group.close());

  it('are whole and hold, with the names and reasons that a member of the network may see', async () => {
    const chain = await taken(group.reader);
    expect(chainFault(chain)).toBeNull();
    expect(chain.decisions.map(({ number, names }) => [number, names.length > 5])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(chain.decisions[1]?.reasons.map(({ reason }) => reason)).toContain('Mangler et eksempel');
  });

  it('hold after a person was erased, whose name is in none of them any more', async () => {
    const { personId } = group.directors.asker;
    await group.given.write((tx) => tx.query('delete from decision_name where person_id = $1', [personId]));
    const chain = await taken(group.reader);
    expect(chainFault(chain)).toBeNull();
    expect(JSON.stringify(chain)).not.toContain('Direktør, asker');
  });

  it('say which one was tampered with in the database', async () => {
    const chain = await taken(group.reader);
    Object.assign(chain.decisions[0]?.record ?? {}, { outcome: 'lapsed' });
    expect(chainFault(chain)).toEqual({ number: 1, kind: 'record_changed' });
  });

  it('are not there for another municipality and for visitors, and no body of that name is the same', async () => {
    await expect(chains.export(group.outsider, 'styringsgruppen')).rejects.toThrow(NotFound);
    await expect(chains.export(group.reader, 'finnes-ikke')).rejects.toThrow(NotFound);
    await expect(chains.export(anonymous, 'styringsgruppen')).rejects.toMatchObject({ code: 'sign_in_first' });
  });

  it('leave a line in the audit log: who took them', async () => {
    const rows = await group.given.write((tx) =>
      tx.query<{ person_id: string }>(`select distinct person_id from audit_log where action = 'decision.chain_exported'`),
    );
    expect(rows).toEqual([{ person_id: group.reader.personId }]);
  });
});
