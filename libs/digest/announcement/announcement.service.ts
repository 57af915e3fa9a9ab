import { Injectable } from '@nestjs/common';
import { type Actor, coordinatingTenant, requireAccess, requireNetwork } from '#libs/identity';
import { Database, InvalidInput, instantAt, isZone, LostUpdate, newId, parseInput } from '#libs/platform';
import { announceDue } from './announce.job.js';
import {
  AnnouncementChangeInput,
  type AnnouncementHourInput,
  AnnouncementInput,
  AnnouncementScheduleInput,
  keptTexts,
  toAnnouncementResponse,
} from './announcement.dto.js';
import { type AnnouncementRow, lockAnnouncement, lockDraft } from './announcement-row.js';
import { sendTest } from './send-test.job.js';

/** What a network's coordinators write to all of its people. */
@Injectable()
export class AnnouncementService {
  constructor(private readonly database: Database) {}

  /** Before the form is shown: NotFound outside the network, Forbidden for those who do not coordinate. */
  requireWrite(actor: Actor, network: string): void {
    requireAccess(actor, 'account.use');
    requireNetwork(actor, 'announcement.write', network);
  }

  /** A draft, which the network's coordinators alone see. */
  async make(actor: Actor, network: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.write', network);
    const texts = keptTexts(parseInput(AnnouncementInput, input));
    const id = newId();
    return this.database.transaction(actor, async (tx) => {
      const tenantId = await coordinatingTenant(tx, actor, networkId);
      await tx.execute(
        `insert into announcement (id, network_id, tenant_id, texts, zone, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [id, networkId, tenantId, JSON.stringify(texts), isZone(actor.timeZone) ? actor.timeZone : 'Europe/Oslo', actor.personId, tx.now],
      );
      return { id };
    });
  }

  /** Throws AnnouncementScheduled for what waits for its hour, and LostUpdate where it was changed meanwhile. */
  async change(actor: Actor, network: string, id: string, input: unknown): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await lockDraft(tx, actor, network, id);
      const wish = parseInput(AnnouncementChangeInput, input);
      requireRevision(draft, wish.revision);
      await tx.execute('update announcement set texts = $2, revision = revision + 1, updated_at = $3 where id = $1', [
        id,
        JSON.stringify(keptTexts(wish)),
        tx.now,
      ]);
    });
  }

  /** Gone, since nobody but its coordinators ever saw it. */
  async discard(actor: Actor, network: string, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockDraft(tx, actor, network, id);
      await tx.execute('delete from announcement where id = $1', [id]);
    });
  }

  /** At an hour to come, or at once. Asked again with another hour, that one counts. */
  async schedule(actor: Actor, network: string, id: string, input: unknown): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const announcement = await lockAnnouncement(tx, actor, network, id);
      const { revision, at } = parseInput(AnnouncementScheduleInput, input);
      requireRevision(announcement, revision);
      const zone = at?.zone ?? (isZone(actor.timeZone) ? actor.timeZone : announcement.zone);
      const sendAt = at ? instantOf(at, zone, tx.now) : tx.now;
      await tx.execute(
        `update announcement set state = 'scheduled', send_at = $2, zone = $3, asked_by = $4, revision = revision + 1, updated_at = $5 where id = $1`,
        [id, sendAt, zone, actor.personId, tx.now],
      );
      if (!at) await tx.enqueue(announceDue, { dueAt: tx.now.toISOString() });
    });
  }

  /** A draft again, until it has begun to be sent. */
  async withdraw(actor: Actor, network: string, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { state } = await lockAnnouncement(tx, actor, network, id);
      if (state === 'draft') return;
      await tx.execute(
        `update announcement set state = 'draft', send_at = null, asked_by = null, revision = revision + 1, updated_at = $2 where id = $1`,
        [id, tx.now],
      );
    });
  }

  /** One mail, to whoever asks for it, as their own language has it. */
  async test(actor: Actor, network: string, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockAnnouncement(tx, actor, network, id);
      await tx.enqueue(sendTest, { mailId: newId(), announcementId: id, personId: actor.personId as string });
    });
  }
}

function requireRevision(row: AnnouncementRow, revision: number): void {
  if (row.revision !== revision) throw new LostUpdate(toAnnouncementResponse(row), row.revision);
}

/** InvalidInput by the field that is wrong. */
function instantOf({ day, time }: AnnouncementHourInput, zone: string, now: Date): Date {
  if (!isZone(zone)) throw new InvalidInput({ 'at.zone': ['isIn'] });
  const instant = instantAt(day, time, zone);
  if (!instant) throw new InvalidInput({ 'at.time': ['no_such_time'] });
  if (instant <= now) throw new InvalidInput({ 'at.time': ['has_passed'] });
  return instant;
}
