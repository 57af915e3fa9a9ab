import { Injectable } from '@nestjs/common';
import { type HeldFile, HeldFileService, type SentFile, type SentForm } from '#libs/catalogue';
import { type Actor, coordinatingTenant, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { isWritten, MaterialInput, ProgrammeInput, type SessionInput } from './gathering.dto.js';
import { lockForArranging } from './gathering-row.js';
import type { MaterialView } from './gathering-view.js';

type OneFile = File | AsyncIterable<SentFile>;

/** What happens when, and what is left of it to read. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly files: HeldFileService,
  ) {}

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

  /** As `addMaterial`, of a form that is still coming in: nothing of it is read for whoever may not. */
  async sendMaterial(actor: Actor, id: string, sent: () => Promise<SentForm>): Promise<MaterialView> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, (tx) => lockForArranging(tx, actor, id));
    const { words, file } = await sent();
    return this.addMaterial(actor, id, words, file);
  }

  /**
   * Slides, a recording, a page to read on: also after it was held. A file is received first; without the material it goes again.
   * Sent twice by the same person, it is there once.
   */
  async addMaterial(actor: Actor, id: string, input: unknown, file: OneFile | null = null): Promise<MaterialView> {
    requireAccess(actor, 'account.use');
    const material = newId();
    const sha = file && (await this.received(actor, id, material, input, file));
    const laid = await this.database.transaction(actor, async (tx) => {
      const { title, url = null, session: sessionId = null } = await wishedMaterial(tx, actor, id, input, sha !== null);
      const [there] = await tx.query<{ id: string }>(
        `select id from gathering_material where gathering_id = $1 and added_by = $2 and title = $3
           and (session_id, url, sha) is not distinct from ($4::uuid, $5::text, $6::text)`,
        [id, actor.personId, title, sessionId, url, sha],
      );
      if (there) {
        if (sha) await this.files.remove(tx, material, sha);
        return { id: there.id, sessionId, title, url };
      }
      if (sha) await this.files.hold(tx, material, { networks: [], isPublic: false });
      await tx.query(
        'insert into gathering_material (id, gathering_id, session_id, title, url, sha, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [material, id, sessionId, title, url, sha, actor.personId, tx.now],
      );
      return { id: material, sessionId, title, url };
    });
    return { ...laid, file: (await this.files.of(actor, sha ? [laid.id] : [])).get(laid.id)?.[0] ?? null };
  }

  /** In the room of the tenant that coordinates its network. */
  private async received(actor: Actor, id: string, material: string, input: unknown, file: OneFile): Promise<string> {
    const tenantId = await this.database.transaction(actor, async (tx) => {
      const { network_id } = await lockForArranging(tx, actor, id);
      await wishedMaterial(tx, actor, id, input, true);
      return coordinatingTenant(tx, actor, network_id);
    });
    const { added } = await this.files.receive(actor, { id: material, tenantId }, file instanceof File ? [file] : file);
    return (added[0] as HeldFile).sha;
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

async function wishedMaterial(tx: Transaction, actor: Actor, id: string, input: unknown, hasFile: boolean): Promise<MaterialInput> {
  await lockForArranging(tx, actor, id);
  const wish = parseInput(MaterialInput, input);
  if (!wish.url && !hasFile) throw new InvalidInput({ url: ['isDefined'] });
  if (wish.url && hasFile) throw new InvalidInput({ url: ['address_or_file'] });
  if (wish.session) await requireKnown(tx, id, [{ id: wish.session }], 'session');
  return wish;
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
