import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, isId, LostUpdate, NotFound, parseInput, type Transaction } from '#libs/platform';
import { requireResponsible, visibleDraft } from '../draft/draft-access.js';
import { draftView } from '../draft/draft-queries.js';
import { networkName } from '../entry/entry-sql.js';
import type { NetworkName } from '../entry/entry-view.js';
import { ReleaseAnswered } from '../errors.js';
import { contentForReaders } from './content-for-readers.js';
import { DeclineInput, type PublishedResponse, ReleaseInput, type ReleaseRequestView, type WaitingRequest } from './publish.dto.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseRequest } from './release-request.entity.js';
import { closeRequest } from './release-request-row.js';

/** An editor's answer to «may this be public?». */
@Injectable()
export class ReleaseRequestService {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishingService,
  ) {}

  async read(actor: Actor, id: string): Promise<ReleaseRequestView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const request = await visibleRequest(tx, id);
      const draft = await draftView(tx, actor, request.draft_id);
      const [names] = await tx.query<{ asked_by: string | null; answered_by: string | null; networks: NetworkName[] }>(
        `select (select name from person_profile where person_id = $1) as asked_by,
                (select name from person_profile where person_id = $2) as answered_by,
                coalesce((select jsonb_agg(${networkName} order by n.slug) from network n where n.id = any($3::uuid[])), '[]') as networks`,
        [request.asked_by, request.answered_by, request.networks],
      );
      return {
        id: request.id,
        askedBy: names?.asked_by ?? null,
        askedAt: request.asked_at,
        networks: names?.networks ?? [],
        answer: request.answer,
        answeredBy: names?.answered_by ?? null,
        answeredAt: request.answered_at,
        reason: request.reason,
        mayAnswer: request.answer === null && draft.may.release,
        // What the editor says yes to is what readers get.
        draft: { ...draft, content: contentForReaders(draft.content) },
      };
    });
  }

  /** The questions that wait for the actor as an editor, the oldest first. */
  async waiting(actor: Actor): Promise<WaitingRequest[]> {
    requireAccess(actor, 'account.use');
    const tenants = actor.tenantIds.filter((tenantId) => may(actor, 'entry.release_where_editor_is_wanted', { tenantId }));
    return this.database.read<WaitingRequest>(
      actor,
      `select r.id, d.content->>'title' as title, d.content->>'language' as language, t.name as tenant, p.name as "askedBy", r.asked_at as "askedAt"
       from release_request r join entry_draft d on d.id = r.draft_id and d.deleted_at is null join tenant t on t.id = r.tenant_id
         left join person_profile p on p.person_id = r.asked_by
       where r.answered_at is null and r.tenant_id = any($1) order by r.asked_at, r.id limit 20`,
      [tenants],
    );
  }

  /** Publishes what was asked for, as the draft now stands; `revision` is what the editor read. */
  async publish(actor: Actor, id: string, input: unknown): Promise<PublishedResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const request = await this.lockForEditor(tx, actor, id);
      const { revision } = parseInput(ReleaseInput, input);
      const draft = await visibleDraft(tx, request.draft_id);
      if (revision !== undefined && revision !== draft.revision) throw new LostUpdate(draft.content, draft.revision);
      // Its author was asked about an unlikely status, and about a translation that is told to more, and the editor has read it.
      const said = { statusCorrected: true, widerThanOriginal: true };
      return this.publishing.publishWithin(tx, actor, draft, { audience: 'public', networks: request.networks, ...said });
    });
  }

  /** Sends it back to the author with a reason. */
  async decline(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const request = await this.lockForEditor(tx, actor, id);
      const { reason } = parseInput(DeclineInput, input);
      await closeRequest(tx, request.draft_id, { by: actor.personId, answer: 'declined', reason });
    });
  }

  private async lockForEditor(tx: Transaction, actor: Actor, id: string): Promise<ReleaseRequest> {
    const request = await visibleRequest(tx, id);
    requireResponsible(actor, 'entry.release_where_editor_is_wanted', { tenant_id: request.tenant_id, co_owners: [] });
    const [locked] = await tx.query<{ answer: string | null }>('select answer from release_request where id = $1 for update', [id]);
    if (!locked || locked.answer !== null) throw new ReleaseAnswered();
    return request;
  }
}

async function visibleRequest(tx: Transaction, id: string): Promise<ReleaseRequest> {
  const request = isId(id) ? await tx.manager.findOneBy(ReleaseRequest, { id }) : null;
  if (!request) throw new NotFound('release_request');
  return request;
}
