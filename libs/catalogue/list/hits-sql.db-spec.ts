import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/identity';
import { Clock, type Database, openDatabase, parseInput } from '#libs/platform';
import { judged } from '../../../bench/relevance/judged.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { aDemoCatalogue } from '../../../test/support/demo-catalogue.js';
import { catalogueEntities } from '../catalogue.module.js';
import { answeredByNothing, type Question } from '../search/question.js';
import { wordsOf } from '../search/search-words.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { EntryListQuery } from './entry-list.dto.js';
import { type HitRow, questionHits } from './hits-sql.js';

describe('what a word is found by', () => {
  let address: TestDatabase;
  let database: Database;
  let asker: Actor;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    asker = await (await aDemoCatalogue(database)).readerIn('asker');
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const hits = async (question: Question, planOnce: boolean) => {
    const { sql, parameters } = questionHits(question, parseInput(EntryListQuery, { limit: '100' }), 0);
    const rows = await database.read<HitRow>(asker, sql, parameters, { byIndex: true, planOnce });
    return rows.map((row) => `${row.class} ${row.id}`);
  };

  it('is the same whether the set that it was found in tells it or its text is looked into, and with a kept plan', async () => {
    const thesaurus = new ThesaurusService(database);
    const nothing = { text: '', exact: answeredByNothing, stems: '', concepts: [], related: [], alike: [], falseFriendIn: [] };
    const classes = new Set<string | undefined>();
    for (const { question: asked, language } of judged) {
      const question = await thesaurus.understand(wordsOf(asked), language);
      if (question.parts.length > 1) continue;
      const told = await hits(question, true);
      for (const hit of told) classes.add(hit.split(' ')[0]);
      // What is wished for besides sends the statement into every text.
      expect({ asked, told }).toEqual({ asked, told: await hits({ ...question, wished: [...question.wished, nothing] }, false) });
    }
    expect([...classes].sort()).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '7', '8', '9']));
  });
});
