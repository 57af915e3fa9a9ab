import { Injectable } from '@nestjs/common';
import { type Attached, type HeldFile, HeldFileService, type SentFile } from '#libs/catalogue';
import { type Actor, may, requireAccess, type SignedIn } from '#libs/identity';
import { Database, dayOf, Forbidden, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { noteSharedWith, type SharedWith } from '../project/project-audience.js';
import { ProjectReadingService } from '../project/project-reading.service.js';
import { audienceNameOf, type LockedProject, lockForWriting } from '../project/project-row.js';
import { LogNoteInput, type LogNoteStart } from './log-note.dto.js';

interface Note extends SharedWith {
  id: string;
  projectId: string;
  tenantId: string;
  writtenBy: string;
}

/** The log that a project keeps while it runs. */
@Injectable()
export class LogNoteService {
  constructor(
    private readonly database: Database,
    private readonly files: HeldFileService,
    private readonly projects: ProjectReadingService,
  ) {}

  /** What a form for a new note begins with: who saw this person's last one in the project. */
  async begin(actor: Actor, projectId: string): Promise<LogNoteStart> {
    requireAccess(actor, 'account.use');
    const project = await this.projects.read(actor, projectId);
    const [last] = await this.database.read<SharedWith>(
      actor,
      `select networks, is_public as "isPublic" from log_note where project_id = $1 and written_by = $2 and removed_at is null
       order by written_at desc limit 1`,
      [projectId, actor.personId],
    );
    if (!project.mayWrite) throw new Forbidden('project.write');
    return { id: newId(), project, audience: last ? audienceNameOf(last) : 'tenant' };
  }

  /** Sent twice with the same id, it is one note. A photo is received before the note is written; without the note it goes again. */
  async write(actor: Actor, projectId: string, input: unknown, photo: File | null = null): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    const id = (input as { id?: string } | null)?.id;
    const noteId = isId(id) ? id : newId();
    if (photo) {
      const { tenantId } = await this.database.transaction(actor, async (tx) => {
        const project = await lockForWriting(tx, actor, projectId);
        await noteSharedWith(tx, actor, project, parseInput(LogNoteInput, input).audience);
        return project;
      });
      await this.files.receive(actor, { id: noteId, tenantId }, [photo]);
    }
    return this.database.transaction(actor, async (tx) => {
      const project = await lockForWriting(tx, actor, projectId);
      const wish = parseInput(LogNoteInput, input);
      const shared = await noteSharedWith(tx, actor, project, wish.audience);
      const id = wish.id ?? noteId;
      const made = await tx.execute(
        `insert into log_note (id, tenant_id, project_id, kind, text, day, place, networks, is_public, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
        [
          ...[id, project.tenantId, project.id, wish.kind, wish.text, dayAsked(actor, wish, tx.now), wish.place || null],
          ...[shared.networks, shared.isPublic, actor.personId, tx.now],
        ],
      );
      if (made === 0) await requireOwn(tx, actor, project, id);
      else {
        await this.files.hold(tx, id, shared);
        await describe(tx, this.files, id, wish);
        await tell(tx, actor, project, id, shared);
      }
      return { id };
    });
  }

  /** By whoever wrote it, or an editor; what it said before is kept for the tenant’s own people. */
  async change(actor: Actor, id: string, input: unknown, photo: File | null = null): Promise<void> {
    requireAccess(actor, 'account.use');
    if (photo) await this.attach(actor, id, [photo]);
    await this.database.transaction(actor, async (tx) => {
      const { project } = await lockOwn(tx, actor, id);
      const wish = parseInput(LogNoteInput, input);
      const shared = await noteSharedWith(tx, actor, project, wish.audience);
      const said = [id, wish.kind, wish.text, dayAsked(actor, wish, tx.now), wish.place || null];
      const isNew = await tx.execute(
        `insert into log_note_edit (id, tenant_id, note_id, kind, text, day, place, edited_by, edited_at)
         select $6, tenant_id, id, kind, text, day, place, $7, $8 from log_note
         where id = $1 and (kind, text, day, place) is distinct from ($2::text, $3::text, $4::date, $5::text)`,
        [...said, newId(), actor.personId, tx.now],
      );
      await tx.query(
        `update log_note set kind = $2, text = $3, day = $4, place = $5, networks = $6, is_public = $7,
           edited_at = case when $8 then $9 else edited_at end where id = $1`,
        [...said, shared.networks, shared.isPublic, isNew === 1, tx.now],
      );
      await this.files.hold(tx, id, shared);
      await describe(tx, this.files, id, wish);
    });
  }

  /** Photos of a note that is there, by whoever may change it: read by those who read the note. */
  async attach(actor: Actor, id: string, photos: AsyncIterable<SentFile> | readonly File[]): Promise<Attached<HeldFile>> {
    requireAccess(actor, 'account.use');
    const { note } = await this.database.transaction(actor, (tx) => lockOwn(tx, actor, id));
    const attached = await this.files.receive(actor, { id, tenantId: note.tenantId }, photos);
    await this.database.transaction(actor, async (tx) => {
      const now = await lockOwn(tx, actor, id);
      await this.files.hold(tx, id, now.note);
    });
    return attached;
  }

  async removePicture(actor: Actor, id: string, sha: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      await lockOwn(tx, actor, id);
      await this.files.remove(tx, id, sha);
    });
  }

  /** As changing it; nobody reads it then. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      await lockOwn(tx, actor, id);
      await tx.query('update log_note set removed_at = $2 where id = $1', [id, tx.now]);
      await this.files.hold(tx, id, { networks: [], isPublic: false });
    });
  }
}

export function mayChangeNote(actor: Actor, note: { tenantId: string; writtenBy: string }): boolean {
  if (!may(actor, 'project.write', note)) return false;
  return note.writtenBy === actor.personId || may(actor, 'project.change_others_notes', note);
}

async function lockOwn(tx: Transaction, actor: SignedIn, id: string): Promise<{ note: Note; project: LockedProject }> {
  const [note] = isId(id)
    ? await tx.query<Note>(
        `select id, project_id as "projectId", tenant_id as "tenantId", written_by as "writtenBy", networks, is_public as "isPublic"
         from log_note where id = $1 and removed_at is null`,
        [id],
      )
    : [];
  if (!note) throw new NotFound('note');
  const project = await lockForWriting(tx, actor, note.projectId);
  if (!mayChangeNote(actor, note)) throw new Forbidden('project.change_others_notes');
  return { note, project };
}

async function requireOwn(tx: Transaction, actor: SignedIn, project: LockedProject, id: string): Promise<void> {
  const [known] = await tx.query('select 1 from log_note where id = $1 and project_id = $2 and written_by = $3', [
    id,
    project.id,
    actor.personId,
  ]);
  if (!known) throw new NotFound('note');
}

/** What a photo shows is said of those of which nobody has said it. */
async function describe(tx: Transaction, files: HeldFileService, id: string, { photoShows }: LogNoteInput): Promise<void> {
  if (!photoShows) return;
  const silent = await tx.query<{ sha: string }>(`select sha from held_file where holder_id = $1 and alt = '' and state <> 'infected'`, [
    id,
  ]);
  for (const { sha } of silent) await files.describe(tx, id, sha, photoShows);
}

/** The day that was named, or today where the writer is; nothing has been tried tomorrow. */
function dayAsked(actor: Actor, { day }: LogNoteInput, now: Date): string {
  const today = dayOf(now, actor.timeZone);
  if (day && day > today) throw new InvalidInput({ day: ['day_to_come'] });
  return day ?? today;
}

async function tell(tx: Transaction, actor: SignedIn, project: LockedProject, noteId: string, shared: SharedWith): Promise<void> {
  const isForAll = shared.isPublic || (!project.isPublic && project.networks.every((network) => shared.networks.includes(network)));
  // A note for fewer than read of the project does not move it up: its place in the list would tell of it.
  if (isForAll)
    await tx.query('update project set moved_at = $2, updated_by = $3, updated_at = $2 where id = $1', [
      project.id,
      tx.now,
      actor.personId,
    ]);
  await tx.publish({
    type: 'log_note.written',
    actorId: actor.personId,
    tenantId: project.tenantId,
    audience: { tenantIds: [project.tenantId], networkIds: shared.networks, isPublic: shared.isPublic },
    subjects: { noteId, projectId: project.id },
  });
}
