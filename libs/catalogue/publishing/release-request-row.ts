import { newId, type Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import type { Audience } from './audience.js';
import { sendReleaseAnswer } from './send-release-answer.job.js';
import { sendReleaseRequest } from './send-release-request.job.js';

/** Part of the caller's transaction. Asking again while a request is open changes what is asked for, and sends no second mail. */
export async function openRequest(tx: Transaction, draft: EntryDraft, audience: Audience, askedBy: string): Promise<string> {
  const [request] = await tx.query<{ id: string; is_new: boolean }>(
    `insert into release_request (id, tenant_id, draft_id, revision, audience, networks, asked_by, asked_at)
     values ($1, $2, $3, $4, 'public', $5, $6, $7)
     on conflict (draft_id) where answered_at is null do update set revision = excluded.revision, networks = excluded.networks
     returning id, id = $1 as is_new`,
    [newId(), draft.tenant_id, draft.id, draft.revision, audience.networks, askedBy, tx.now],
  );
  if (!request) throw new Error('an upsert returned no row');
  if (request.is_new) await tx.enqueue(sendReleaseRequest, { releaseRequestId: request.id });
  return request.id;
}

export interface Answer {
  by: string;
  answer: 'published' | 'declined';
  reason: string | null;
}

/** Part of the caller's transaction. Answers the draft's open request, if there is one, and has its author told. */
export async function closeRequest(tx: Transaction, draftId: string, answer: Answer): Promise<void> {
  const [closed] = await tx.query<{ id: string }>(
    `update release_request set answered_by = $2, answered_at = $3, answer = $4, reason = $5
     where draft_id = $1 and answered_at is null returning id`,
    [draftId, answer.by, tx.now, answer.answer, answer.reason],
  );
  if (closed) await tx.enqueue(sendReleaseAnswer, { releaseRequestId: closed.id });
}
