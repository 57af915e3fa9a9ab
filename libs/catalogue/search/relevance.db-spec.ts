import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { demoEntries } from '../../../apps/cli/demo/demo-entries.js';
import { heldOut } from '../../../bench/relevance/held-out.js';
import { judged } from '../../../bench/relevance/judged.js';
import { type Measured, mean, measure } from '../../../bench/relevance/measure.js';
import { ndcg } from '../../../bench/relevance/read-judged.js';
import { unseen } from '../../../bench/relevance/unseen.js';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { aDemoCatalogue } from '../../../test/support/demo-catalogue.js';
import { catalogueEntities } from '../catalogue.module.js';
import { EntryListService } from '../list/entry-list.service.js';
import { LearnWords } from './learn-words.job.js';
import { ThesaurusService } from './thesaurus.service.js';

describe('the questions judged by people', () => {
  let address: TestDatabase;
  let database: Database;
  let measured: Measured[];
  let measuredHeldOut: Measured[];
  let measuredUnseen: Measured[];

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    const demo = await aDemoCatalogue(database);
    await new LearnWords(database).handle();
    const numbers = new Map([...demo.entryIds].map(([number, id]) => [id, number.replace(' ', '')]));
    const languages = new Map<string, string>(
      demoEntries.map(({ number, versions }) => [String(number), versions[0]?.content.language ?? '']),
    );
    const lists = new EntryListService(database, new ThesaurusService(database));
    const reader = await demo.readerIn('asker');
    measured = await measure(judged, lists, reader, numbers, languages.set('4en', 'en'));
    measuredHeldOut = await measure(heldOut, lists, reader, numbers, languages);
    measuredUnseen = await measure(unseen, lists, reader, numbers, languages);
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  it('are more than eighty, and name only entries that there are and that Asker may read', () => {
    const entries = new Set([...demoEntries.map(({ number }) => String(number)), '4en']);
    entries.delete('22');
    for (const questions of [judged, heldOut, unseen]) {
      expect(questions.length).toBeGreaterThan(80);
      for (const { question, grades } of questions)
        for (const entry of grades.keys()) expect([question, entry, entries.has(entry)]).toEqual([question, entry, true]);
      expect(new Set(questions.map(({ language, question }) => `${language} ${question}`)).size).toBe(questions.length);
    }
  });

  it('are answered well: nDCG@10 of 0.9 at least, and 0.85 in every kind', () => {
    expect(mean(measured.map((one) => one.ndcg))).toBeGreaterThanOrEqual(0.9);
    for (const kind of new Set(measured.map((one) => one.kind))) {
      const value = mean(measured.filter((one) => one.kind === kind).map((one) => one.ndcg));
      expect({ kind, isGood: value >= 0.85 }).toEqual({ kind, isGood: true });
    }
  });

  it('are answered no worse than they were where nothing was tuned against them: nDCG@10 of 0.77, and 0.7', () => {
    expect(mean(measuredHeldOut.map((one) => one.ndcg))).toBeGreaterThanOrEqual(0.77);
    expect(mean(measuredUnseen.map((one) => one.ndcg))).toBeGreaterThanOrEqual(0.7);
  });

  it('are never left without an answer because the best is in another language', () => {
    expect(measured.filter(({ isAcross, found }) => isAcross && found.length === 0).map(({ question }) => question)).toEqual([]);
  });

  it('never show what Nordvåg keeps for itself', () => {
    expect([...measured, ...measuredHeldOut, ...measuredUnseen].filter(({ found }) => found.includes('22'))).toEqual([]);
  });

  it('are measured so that the best order is 1 and nothing found is 0', () => {
    const grades = new Map([
      ['a', 3],
      ['b', 1],
    ]);
    expect(ndcg(['a', 'b'], grades)).toBe(1);
    expect(ndcg(['b', 'a'], grades)).toBeLessThan(1);
    expect(ndcg([], grades)).toBe(0);
  });

  it('find the stem of every term in the text that has the term', async () => {
    const terms = await new Builders(database).write((tx) =>
      tx.query<{ word: string; stem: string }>(
        `select word, lexeme as stem from unnest($1::text[]) word, unnest(array['danish', 'norwegian', 'swedish', 'english']) c,
           unnest(to_tsvector(c::regconfig, word)) where word ~ '^[[:alpha:]]+$' and length(word) > 2`,
        [[...new Set(judged.flatMap(({ question }) => question.toLowerCase().split(' ')))]],
      ),
    );
    expect(terms.length).toBeGreaterThan(300);
    expect(terms.filter(({ word, stem }) => word.slice(0, 3) !== stem.slice(0, 3))).toEqual([]);
  });
});
