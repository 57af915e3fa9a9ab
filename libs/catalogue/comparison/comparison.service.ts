import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, NotFound, parseInput } from '#libs/platform';
import { mayWrite } from '../draft/draft-access.js';
import { storedContent } from '../entry/stored-content.js';
import { isVersionNumber } from '../entry/version-number.js';
import { contentForReaders } from '../publishing/content-for-readers.js';
import { compareContents } from './compare.js';
import { ChangesQuery, type ComparedText, type Comparison, type DraftBeside } from './comparison.dto.js';

interface Text {
  entry_id: string;
  number: number | null;
  content: unknown;
}

/** $1 entry, $2 number: every row under the reader's policies. */
const oneVersion = 'select entry_id, number, content from entry_version where entry_id = $1 and number = $2';
const earlierVersion =
  'select entry_id, number, content from entry_version where entry_id = $1 and number < $2 order by number desc limit 1';
const newestVersion = 'select entry_id, number, content from entry_version where entry_id = $1 order by number desc limit 1';
const theDraft = 'select id as entry_id, null as number, content from entry_draft where id = $1 and deleted_at is null';

/** $1 an own version: the text it was made from. */
const theOrigin = `
  select v.entry_id, v.number, v.content
  from (select made_from, made_from_version from entry where id = $1
        union select made_from, made_from_version from entry_draft where id = $1 and deleted_at is null) own
  join entry_version v on v.entry_id = own.made_from and v.number = own.made_from_version limit 1`;

/** What differs between two texts of which the reader may read both; either of them unseen is NotFound. */
@Injectable()
export class ComparisonService {
  constructor(private readonly database: Database) {}

  /** A version against an earlier one that the query names, else the one before it. */
  async ofVersion(actor: Actor, id: string, number: number, query: unknown): Promise<Comparison> {
    requireAccess(actor, 'entry.read');
    const after = await this.text(actor, oneVersion, id, number);
    const { from } = parseInput(ChangesQuery, query);
    return compared(await (from ? this.text(actor, oneVersion, id, from) : this.text(actor, earlierVersion, id, number)), after);
  }

  /** Any two: a number, or `draft` for what is being written. */
  async between(actor: Actor, id: string, before: number | 'draft', after: number | 'draft'): Promise<Comparison> {
    requireAccess(actor, 'entry.read');
    const one = (which: number | 'draft') => (which === 'draft' ? this.text(actor, theDraft, id) : this.text(actor, oneVersion, id, which));
    return compared(await one(before), await one(after));
  }

  /** What publishing the draft would change. */
  async ofDraft(actor: Actor, id: string): Promise<Comparison> {
    requireAccess(actor, 'account.use');
    const draft = await this.text(actor, theDraft, id);
    return compared(await this.text(actor, newestVersion, id), draft);
  }

  /** An own version against what it was made from: the newest published one, or its draft while that is all there is. */
  async withOrigin(actor: Actor, id: string, of: 'draft' | 'newest' = 'newest'): Promise<Comparison> {
    requireAccess(actor, 'entry.read');
    const before = await this.text(actor, theOrigin, id);
    const newest = of === 'newest' ? await this.textOrNone(actor, newestVersion, id) : null;
    return compared(before, newest ?? (await this.text(actor, theDraft, id)));
  }

  /** Null where the reader may not see the draft, or there is none. */
  async draftBeside(actor: Actor, id: string): Promise<DraftBeside | null> {
    requireAccess(actor, 'entry.read');
    if (actor.personId === null) return null;
    const [draft] = await this.database.read<{ tenant_id: string; co_owners: string[]; changed: boolean }>(
      actor,
      `select tenant_id, co_owners, published_revision is distinct from revision as changed
       from entry_draft where id = $1 and deleted_at is null`,
      [id],
    );
    return draft ? { changed: draft.changed, mayWrite: mayWrite(actor, draft) } : null;
  }

  private async text(actor: Actor, sql: string, id: string, number?: number): Promise<Text> {
    const text = await this.textOrNone(actor, sql, id, number);
    if (!text) throw new NotFound('entry');
    return text;
  }

  private async textOrNone(actor: Actor, sql: string, id: string, number?: number): Promise<Text | null> {
    const isPossible = isId(id) && (number === undefined || isVersionNumber(number));
    const [row] = isPossible ? await this.database.read<Text>(actor, sql, number === undefined ? [id] : [id, number]) : [];
    return row ?? null;
  }
}

function compared(before: Text, after: Text): Comparison {
  // A draft is compared as it would be published.
  const read = ({ number, content }: Text) => (number === null ? contentForReaders(storedContent(content)) : storedContent(content));
  const [old, recent] = [read(before), read(after)];
  const side = ({ entry_id, number }: Text, { title, language }: typeof old): ComparedText => ({
    ...{ entryId: entry_id, version: number, title, language },
  });
  return { before: side(before, old), after: side(after, recent), places: compareContents(old, recent) };
}
