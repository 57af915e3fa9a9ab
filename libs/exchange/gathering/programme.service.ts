import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { isWritten, MaterialInput, ProgrammeInput, type SessionInput } from './gathering.dto.js';
import { lockForArranging } from './gathering-row.js';

/** What happens when, and what is left of it to read. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly database: Database) {}

  /** The whole programme, by the clock; parts that keep their id keep their material. */
  async set(actor: Actor, id: string, input: unknown): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockForArranging(tx, actor, id);
      const sessions = inOrder(parseInput(ProgrammeInput, input).sessions);
      await requireKnown(tx, id, sessions);
      const kept = sessions.map(({ id: known }) => known ?? newId());
      await tx.query('delete from gathering_session where gathering_id = $1 and id <> all($2)', [id, kept]);
      await tx.query(
        `insert into gathering_session (id, gathering_id, position, from_time, to_time, title, speakers, text)
         select s.id, $1, s.position, s.from_time, s.to_time, s.title, s.speakers, s.text
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality
           as s (id, from_time, to_time, title, speakers, text, position)
         on conflict (id) do update set position = excluded.position, from_time = excluded.from_time, to_time = excluded.to_time,
           title = excluded.title, speakers = excluded.speakers, text = excluded.text`,
        [
          id,
          kept,
          sessions.map(({ from }) => from),
          sessions.map(({ to }) => to),
          sessions.map(({ title }) => title),
          sessions.map(({ speakers }) => speakers),
          sessions.map(({ text }) => text),
        ],
      );
      await tx.execute('update gathering set revision = revision + 1, updated_at = $2 where id = $1', [id, tx.now]);
    });
  }

  /** Slides, a recording, a page to read on: also after it was held. */
  async addMaterial(actor: Actor, id: string, input: unknown): Promise<{ id: string }> {
    return this.database.transaction(actor, async (tx) => {
      await lockForArranging(tx, actor, id);
      const { title, url, session } = parseInput(MaterialInput, input);
      if (session) await requireKnown(tx, id, [{ id: session }], 'session');
      const material = newId();
      await tx.query(
        'insert into gathering_material (id, gathering_id, session_id, title, url, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [material, id, session ?? null, title, url, actor.personId, tx.now],
      );
      return { id: material };
    });
  }

  /** Removed again, nothing happens. */
  async removeMaterial(actor: Actor, id: string, materialId: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockForArranging(tx, actor, id);
      if (!isId(materialId)) throw new NotFound('material');
      await tx.query('delete from gathering_material where gathering_id = $1 and id = $2', [id, materialId]);
    });
  }
}

/** By the clock, whatever the order they were typed in; a part ends after it begins. */
function inOrder(sessions: readonly SessionInput[]): SessionInput[] {
  const wrong = sessions.flatMap((session, index) =>
    !isWritten(session) || session.to > session.from ? [] : [[`sessions.${index}.to`, ['ends_before']] as const],
  );
  if (wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong.map(([field, rules]) => [field, [...rules]])));
  return sessions.filter(isWritten).sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
}

/** Before the foreign key says whether somebody else's exists. */
async function requireKnown(tx: Transaction, gatheringId: string, sessions: readonly { id?: string }[], field = 'sessions'): Promise<void> {
  const named = sessions.flatMap(({ id }) => (id ? [id] : []));
  const known = await tx.query('select 1 from gathering_session where gathering_id = $1 and id = any($2)', [gatheringId, named]);
  if (known.length !== new Set(named).size || named.length !== new Set(named).size) throw new InvalidInput({ [field]: ['isIn'] });
}
