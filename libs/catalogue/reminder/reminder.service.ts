import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Database } from '#libs/platform';
import { mayWrite } from '../draft/draft-access.js';
import type { Language } from '../entry/entry-content.js';
import { storedContent } from '../entry/stored-content.js';
import { duePlaces } from './reminder.js';

/** A draft whose «not known yet» is to be looked at again. */
export interface DueReminder {
  id: string;
  title: string;
  language: Language;
  places: string[];
}

interface Row {
  id: string;
  tenant_id: string;
  co_owners: string[];
  content: unknown;
}

@Injectable()
export class ReminderService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of what the actor began or wrote in last, and still may write: the longest due first. */
  async waiting(actor: Actor): Promise<DueReminder[]> {
    requireAccess(actor, 'account.use');
    const today = this.clock.now().toISOString().slice(0, 10);
    const rows = await this.database.read<Row>(
      actor,
      `select id, tenant_id, co_owners, content from entry_draft
       where ask_on <= $2 and deleted_at is null and $1 in (created_by, updated_by) order by ask_on, id limit 20`,
      [actor.personId, today],
    );
    return rows
      .filter((row) => mayWrite(actor, row))
      .map(({ id, content }) => ({ id, content: storedContent(content) }))
      .map(({ id, content }) => ({ id, title: content.title, language: content.language, places: duePlaces(content.unknowns, today) }))
      .filter(({ places }) => places.length > 0);
  }
}
