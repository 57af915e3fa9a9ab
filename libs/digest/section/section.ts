import type { Language, LetterItem } from '#libs/platform';

/** A reader whose mail is being written, and what they may read. */
export interface SectionReader {
  /** Of their copy. */
  key: string;
  person_id: string;
  /** When the mail before this one was planned, at most forty days ago. */
  since: Date;
  /** When this one was. It may be written much later, and the next begins here: so whatever happened in between is told by that, and once. */
  until: Date;
  tenants: string[];
  networks: string[];
}

export interface SectionRow {
  key: string;
  title: string;
  language: Language;
}

export const personalSections = ['waiting', 'became', 'wanted', 'answers', 'decisions', 'gatherings', 'prompts'] as const;
export type PersonalSection = (typeof personalSections)[number];

/** What one part of a digest tells its reader of themselves: asked for all readers of a batch at once. */
export interface Section<Row extends SectionRow> {
  kind: PersonalSection;
  /**
   * SQL over `reader` (rows of SectionReader), $2 now: a row for each reader and thing, with `sort`, by which the first come first. As the system
   * role, so it says itself what a reader may see.
   */
  sql: string;
  /** Its path within the site, and why the reader is told: as the mail's meta line. */
  item(row: Row, language: Language): Omit<LetterItem, 'url' | 'lang'> & { path: string };
  /** The page with all of them. */
  rest(language: Language): string;
}

/** Checks a section's shape where it is written, and lets all of them stand in one list. */
export function defineSection<Row extends SectionRow>(section: Section<Row>): Section<SectionRow> {
  return section as unknown as Section<SectionRow>;
}
