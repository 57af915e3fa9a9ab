import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { joinedNetworks } from '../draft/draft-queries.js';
import { insertDraft } from '../draft/draft-row.js';
import { EntryDraft } from '../draft/entry-draft.entity.js';
import { parseContent } from '../entry/entry-content.input.js';
import { type EntryContent, emptyContent, type Guess, type Kind } from '../entry/entry-content.js';
import { readiness } from '../entry/readiness.js';
import { guess } from '../import/imported-draft.js';
import { kindOf } from '../import/kind-of.js';
import { languageOf } from '../import/language-of.js';
import { sentencesOf } from '../import/sentences.js';
import type { PublishedResponse } from './publish.dto.js';
import { PublishingService } from './publishing.service.js';
import { ShortExperienceInput, type ShortExperienceStart } from './short-experience.dto.js';

/** Title, summary, goals and contact: written and shared in one go, in four minutes. */
@Injectable()
export class ShortExperienceService {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishingService,
  ) {}

  async begin(actor: Actor): Promise<ShortExperienceStart> {
    requireAccess(actor, 'account.use');
    const own = actor.memberships.filter(({ tenantId }) => may(actor, 'entry.write', { tenantId }));
    const [last] = await this.database.read<{ mailbox: string | null }>(
      actor,
      `select content->'contact'->>'mailbox' as mailbox from entry_draft
       where tenant_id = any($1) and created_by = $2 and deleted_at is null and content->'contact'->>'mailbox' is not null
       order by updated_at desc limit 1`,
      [own.map(({ tenantId }) => tenantId), actor.personId],
    );
    const tenants = own.map(({ tenantId, slug, name, editorForPublic }) => ({
      slug,
      name,
      hasNetworks: actor.networks.length > 0,
      asksEditor: editorForPublic && !may(actor, 'entry.release_where_editor_is_wanted', { tenantId }),
    }));
    return { id: newId(), tenants, mailbox: last?.mailbox ?? null };
  }

  /** All of it or nothing: what is refused leaves no draft behind. Null where it was only to be kept. */
  async share(actor: Actor, tenant: string, input: unknown): Promise<{ id: string; published: PublishedResponse | null }> {
    const tenantId = requireTenant(actor, 'entry.write', tenant);
    const { id, way, kind, ...places } = parseInput(ShortExperienceInput, input);
    return this.database.transaction(actor, async (tx) => {
      // Pressed twice: the first press has written it.
      const known = await tx.manager.findOneBy(EntryDraft, { id, tenant_id: tenantId });
      const draft = known ?? (await this.write(tx, actor.personId as string, tenantId, id, { ...places, kind }, way === 'draft'));
      if (way === 'draft') return { id, published: null };
      const networks = way === 'tenant' ? [] : (await joinedNetworks(tx, tenantId)).map(({ slug }) => slug);
      return { id, published: await this.publishing.publishWithin(tx, actor, draft, { audience: way, networks }) };
    });
  }

  private async write(
    tx: Transaction,
    personId: string,
    tenantId: string,
    id: string,
    places: { title: string; summary: string; kind: Kind | null },
    mayBeOpen: boolean,
  ) {
    const [owner] = await tx.query<{ country: string }>('select country from tenant where id = $1', [tenantId]);
    const language = languageOf(`${places.title} ${places.summary}`, owner?.country);
    const base = parseContent(places, emptyContent(language));
    if (!mayBeOpen) requireShort(base);
    const { content, guesses } = base.kind ? { content: base, guesses: [] } : withKind(base);
    return insertDraft(tx, { id, tenantId, content, guesses, createdBy: personId }).catch((error: unknown) => {
      // Somebody else's, which this person may not even know of.
      if (error instanceof QueryFailedError && error.driverError?.code === '23505') throw new NotFound('entry');
      throw error;
    });
  }
}

/** The words tell the kind, for one tap of confirmation; where they tell nothing it stays open, and is published as a case. */
function withKind(content: EntryContent): { content: EntryContent; guesses: Guess[] } {
  const found = kindOf(content.title, [], sentencesOf(content.summary));
  if (!found.sure) return { content, guesses: [] };
  return { content: { ...content, kind: found.kind }, guesses: [guess('kind', found.reason, found.evidence)] };
}

function requireShort(content: EntryContent): void {
  const missing = readiness(content).shortMissing.map((place) => (place === 'contact' ? 'contact.mailbox' : place));
  if (missing.length > 0) throw new InvalidInput(Object.fromEntries(missing.map((place) => [place, ['isNotEmpty']])));
}
