import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { SteeringGroup } from '../../../test/support/steering-group.js';
import { PaperLanguage } from './0017-paper-language.js';

describe('case papers from before they said their language', () => {
  let group: SteeringGroup;
  let source: DataSource;
  let owner: QueryRunner;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    source = await new DataSource({ type: 'postgres', url: group.address.owner, installExtensions: false }).initialize();
    owner = source.createQueryRunner();
  });
  afterAll(async () => {
    await owner.release();
    await source.destroy();
    await group.close();
  });

  it('get that of their writer, and none where the writer’s was erased; one written by the release before has none', async () => {
    const [kept, erased, between] = [await group.aCase(), await group.aCase(), await group.aCase()];
    for (const caseId of [kept, erased]) await group.aPaper(caseId, { language: 'nn' });
    const writer = await group.given.aMember(group.tenants.ks, 'editor');
    await group.given.write(async (tx) => {
      await tx.query(`update person_profile set language = 'sv' where person_id = $1`, [group.coordinator.personId]);
      await tx.query('update case_paper set written_by = $2 where proposal_id = $1', [erased, writer.personId]);
      await tx.query('delete from person_profile where person_id = $1', [writer.personId]);
    });
    const migration = new PaperLanguage();
    await migration.down(owner);
    await migration.up(owner);
    await group.database.transaction(group.coordinator, (tx) =>
      tx.query(
        `insert into case_paper (network_id, proposal_id, version, background, assessment, recommendation, recommended, written_by, written_at)
         values ($1, $2, 1, 'Før', 'Før', 'Før', 'approve', $3, $4)`,
        [group.network.id, between, group.coordinator.personId, tx.now],
      ),
    );
    const languageOf = async (caseId: string) => (await group.cases.read(group.reader, caseId)).paper?.language;
    expect([await languageOf(kept), await languageOf(erased), await languageOf(between)]).toEqual(['sv', null, null]);
  });
});
