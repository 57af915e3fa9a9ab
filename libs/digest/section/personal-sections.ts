import type { Language, LetterItem, Transaction } from '#libs/platform';
import { readership } from '../item/matching.js';
import { mostInGroup } from '../letter/entry-groups.js';
import { inLanguage } from '../letter/in-language.js';
import { answers } from './answers.js';
import { became } from './became.js';
import { decisions } from './decisions.js';
import { gatherings } from './gatherings.js';
import { prompts } from './prompts.js';
import { type PersonalSection, type SectionReader, type SectionRow } from './section.js';
import { waiting } from './waiting.js';
import { wanted } from './wanted.js';

const all = [waiting, became, wanted, answers, decisions, gatherings, prompts];

/** What stands in one reader's mail under one heading. */
export interface FilledSection {
  kind: PersonalSection;
  rows: SectionRow[];
  /** With those that are not among the rows. */
  total: number;
}

/** By copy, only what is there: one statement for each section, whatever the number of readers. */
export async function readSections(tx: Transaction, copies: readonly string[]): Promise<ReadonlyMap<string, FilledSection[]>> {
  const byCopy = new Map<string, FilledSection[]>();
  const readers = await tx.query<SectionReader>(readersOf, [copies]);
  if (readers.length === 0) return byCopy;
  const given = JSON.stringify(readers);
  for (const { kind, sql } of all)
    for (const { total, ...row } of await tx.query<SectionRow & { total: number }>(firstOf(sql), [given, tx.now])) {
      const sections = byCopy.get(row.key) ?? [];
      const last = sections.at(-1);
      if (last?.kind === kind) last.rows.push(row);
      else sections.push({ kind, rows: [row], total });
      byCopy.set(row.key, sections);
    }
  return byCopy;
}

/** As the mail shows them: addresses are whole, and what is in another language says so. */
export function itemsOf({ kind, rows }: FilledSection, language: Language, publicUrl: string): LetterItem[] {
  const section = sectionOf(kind);
  return rows.map((row) => {
    const { path, meta, ...words } = section.item(row, language);
    if (row.language === language) return { ...words, meta, url: publicUrl + path };
    return {
      ...words,
      meta: `${meta?.replace(/\.$/, '')} · ${inLanguage(language, row.language)}`,
      url: publicUrl + path,
      lang: row.language,
    };
  });
}

export function restOf(kind: PersonalSection, language: Language): string {
  return sectionOf(kind).rest(language);
}

function sectionOf(kind: PersonalSection): (typeof all)[number] {
  return all.find((section) => section.kind === kind) as (typeof all)[number];
}

const readersOf = `
  select c.id as key, c.person_id, greatest(c.planned_at - interval '40 days', (
      select max(x.planned_at) from digest_copy x where x.person_id = c.person_id and x.kind = 'digest' and x.announcement_id is null and x.state = 'sent' and x.id <> c.id)) as since,
    c.planned_at as until, ${readership('c')}
  from digest_copy c where c.id = any($1)`;

const firstOf = (sql: string) => `
  with reader as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r(key uuid, person_id uuid, since timestamptz, until timestamptz, tenants uuid[], networks uuid[])),
  -- Some sections do not ask what time it is.
  clock as (select $2::timestamptz),
  told as (${sql})
  select * from (
    select t.*, row_number() over (partition by key order by sort, title) as nth, count(*) over (partition by key)::integer as total from told t) x
  where nth <= ${mostInGroup} order by key, nth`;
