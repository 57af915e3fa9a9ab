import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Database, defineSystemTask, NotFound, newId, parseInput } from '#libs/platform';
import { requireResponsible, visibleDraft } from '../draft/draft-access.js';
import { Entry } from '../entry/entry.entity.js';
import { storedContent } from '../entry/stored-content.js';
import { entryQuotesRedacted, publishEntryEvent } from '../events.js';
import { indexEntry } from '../search/index-entry.js';
import { QuotedPersonInput } from './care.dto.js';

const replace = defineSystemTask('catalogue.replace_by_role', 'a name is taken out of versions that nobody else may change');

/** In one content, the quotations of a person lose the name; the title, as their role, stays. */
const withoutName = (table: string) => `
  update ${table} set content = jsonb_set(content, '{quotes}', (
    select jsonb_agg(case when quote->>'person' = $2 then quote || '{"person": null, "consent": "role_only"}' else quote end order by place)
    from jsonb_array_elements(content->'quotes') with ordinality q(quote, place)))`;
const names = `exists (select from jsonb_array_elements(content->'quotes') quote where quote->>'person' = $2)`;

/** Whoever was quoted by name may change their mind: then they are quoted by role, in what was published too. */
@Injectable()
export class QuotedPersonService {
  constructor(private readonly database: Database) {}

  /** Versions are immutable but for this: the law asks for it. Returns in how many quotations; NotFound where nobody is quoted so. */
  async replaceByRole(actor: Actor, id: string, input: unknown): Promise<number> {
    requireAccess(actor, 'account.use');
    const personId = await this.database.transaction(actor, async (tx) => {
      requireResponsible(actor, 'entry.write', await visibleDraft(tx, id));
      return actor.personId;
    });
    const { person } = parseInput(QuotedPersonInput, input);
    return this.database.system(replace, async (tx) => {
      const [counted] = await tx.query<{ tenant_id: string; quotes: number }>(
        `select d.tenant_id, (select count(*)::integer from (
             select d.content union all select v.content from entry_version v where v.entry_id = d.id) c(content),
           jsonb_array_elements(c.content->'quotes') quote where quote->>'person' = $2) as quotes
         from entry_draft d where d.id = $1 for update of d`,
        [id, person],
      );
      if (!counted?.quotes) throw new NotFound('person');
      await tx.query(`${withoutName('entry_version')} where entry_id = $1 and ${names}`, [id, person]);
      // What a draft said before an older version replaced it can be brought back.
      await tx.query(`${withoutName('replaced_draft')} where draft_id = $1 and ${names}`, [id, person]);
      await tx.query(
        `${withoutName('entry_draft')}, revision = revision + 1, published_revision = published_revision + (published_revision = revision)::integer,
           guesses = (select coalesce(jsonb_agg(guess), '[]') from jsonb_array_elements(guesses) guess where guess->>'place' not like 'quotes%')
         where id = $1 and ${names}`,
        [id, person],
      );
      await tx.query(
        'insert into quote_redaction (id, tenant_id, entry_id, quotes, redacted_by, redacted_at) values ($1, $2, $3, $4, $5, $6)',
        [newId(), counted.tenant_id, id, counted.quotes, personId, tx.now],
      );
      await recordAudit(tx, { personId }, 'entry.quotes_redacted', counted.tenant_id, { entryId: id });
      const entry = await tx.manager.findOneBy(Entry, { id });
      if (entry) {
        const [newest] = await tx.query<{ content: unknown }>('select content from entry_version where entry_id = $1 and number = $2', [
          id,
          entry.version,
        ]);
        await indexEntry(tx, id, storedContent(newest?.content));
        await publishEntryEvent(tx, entryQuotesRedacted, entry, personId);
      }
      return counted.quotes;
    });
  }
}
