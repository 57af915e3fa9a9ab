import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { MeetingOver, NotForTheAgenda } from './errors.js';
import { AgendaItemInput, AgendaMoveInput, type MeetingMadeResponse } from './meeting.dto.js';
import { lockForPreparing, type MeetingRow } from './meeting-row.js';

interface ItemRow {
  id: string;
  meeting_id: string;
  position: number;
}

/** What a meeting treats, in which order; it stands still once the meeting is held. */
@Injectable()
export class AgendaService {
  constructor(private readonly database: Database) {}

  /** A case that waits for the body, or words of the secretary's, at the end. */
  async add(actor: Actor, meetingId: string, input: unknown): Promise<MeetingMadeResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const meeting = await openMeeting(tx, actor, meetingId);
      const wish = parseInput(AgendaItemInput, input);
      if (wish.proposal) await requireForAgenda(tx, meeting, wish.proposal);
      else if (!wish.title) throw new InvalidInput({ title: ['isNotEmpty'] });
      const id = newId();
      await tx.query(
        `insert into agenda_item (id, meeting_id, position, proposal_id, title, text, added_by, added_at)
         values ($1, $2, (select coalesce(max(position), 0) + 1 from agenda_item where meeting_id = $2), $3, $4, $5, $6, $7)`,
        [id, meetingId, wish.proposal ?? null, wish.title, wish.text, actor.personId, tx.now],
      );
      return { id };
    });
  }

  async move(actor: Actor, itemId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const item = await openItem(tx, actor, itemId);
      const { direction } = parseInput(AgendaMoveInput, input);
      const [neighbour] = await tx.query<ItemRow>(
        direction === 'up'
          ? 'select id, meeting_id, position from agenda_item where meeting_id = $1 and position < $2 order by position desc limit 1'
          : 'select id, meeting_id, position from agenda_item where meeting_id = $1 and position > $2 order by position limit 1',
        [item.meeting_id, item.position],
      );
      // At the end already, as where the button was pressed twice.
      if (!neighbour) return;
      await tx.execute('update agenda_item set position = case id when $1 then $4::integer else $3::integer end where id in ($1, $2)', [
        item.id,
        neighbour.id,
        item.position,
        neighbour.position,
      ]);
    });
  }

  async remove(actor: Actor, itemId: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const item = await openItem(tx, actor, itemId);
      await tx.execute('delete from agenda_item where id = $1', [item.id]);
    });
  }
}

async function openMeeting(tx: Transaction, actor: Actor, id: string): Promise<MeetingRow> {
  const meeting = await lockForPreparing(tx, actor, id);
  if (meeting.state !== 'polling' && meeting.state !== 'planned') throw new MeetingOver();
  return meeting;
}

/** Locks its meeting, so that two who arrange the agenda do so one after the other. */
async function openItem(tx: Transaction, actor: Actor, id: string): Promise<ItemRow> {
  const [seen] = isId(id) ? await tx.query<ItemRow>('select id, meeting_id, position from agenda_item where id = $1', [id]) : [];
  if (!seen) throw new NotFound('agenda_item');
  await openMeeting(tx, actor, seen.meeting_id);
  const [item] = await tx.query<ItemRow>('select id, meeting_id, position from agenda_item where id = $1', [id]);
  if (!item) throw new NotFound('agenda_item');
  return item;
}

async function requireForAgenda(tx: Transaction, meeting: MeetingRow, proposalId: string): Promise<void> {
  const [found] = await tx.query<{ state: string; taken: boolean }>(
    `select p.state, exists (select from agenda_item a join meeting m on m.id = a.meeting_id
       where a.proposal_id = p.id and (m.id = $3 or m.state in ('polling', 'planned'))) as taken
     from proposal p where p.id = $1 and p.body_id = $2`,
    [proposalId, meeting.body_id, meeting.id],
  );
  if (!found) throw new InvalidInput({ proposal: ['isIn'] });
  if (found.taken || (found.state !== 'proposed' && found.state !== 'no_quorum')) throw new NotForTheAgenda();
}
