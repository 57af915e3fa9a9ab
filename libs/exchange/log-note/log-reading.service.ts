import { Injectable } from '@nestjs/common';
import { type HeldFile, HeldFileService } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, Forbidden, isId, NotFound, pageOf, parseInput } from '#libs/platform';
import type { SharedWith } from '../project/project-audience.js';
import { audienceNameOf } from '../project/project-row.js';
import { type LogNoteEditsResponse, type LogNoteView, type LogPage, LogQuery } from './log-note.dto.js';
import { mayChangeNote } from './log-note.service.js';

type Row = Omit<LogNoteView, 'audience' | 'mayChange' | 'pictures'> &
  SharedWith & { tenantId: string; authorId: string; projectId: string };

/** Joined with its project as the reader may see it: where the project is hidden, so is its log. */
const noteRows = `select n.id, n.project_id as "projectId", n.tenant_id as "tenantId", n.kind, n.text, n.day::text as day, n.place, n.networks,
    n.is_public as "isPublic", n.written_by as "authorId", n.edited_at is not null as "isEdited",
    case when n.tenant_id = any((select app.tenant_ids())::uuid[]) then f.name end as "writtenBy"
  from log_note n join project p on p.id = n.project_id left join person_profile f on f.person_id = n.written_by
  where n.removed_at is null`;

/** What of a project's log its reader may see. */
@Injectable()
export class LogReadingService {
  constructor(
    private readonly database: Database,
    private readonly files: HeldFileService,
  ) {}

  /** The newest day first; NotFound where the project is not the reader's to see. */
  async list(actor: Actor, projectId: string, input: unknown): Promise<LogPage> {
    requireAccess(actor, 'project.read');
    const [known] = isId(projectId) ? await this.database.read(actor, 'select 1 from project where id = $1', [projectId]) : [];
    if (!known) throw new NotFound('project');
    const { kind, cursor, limit } = parseInput(LogQuery, input);
    const [day, id] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const rows = await this.database.read<Row>(
      actor,
      `${noteRows} and n.project_id = $1 and ($2::text is null or n.kind = $2)
         and ($3::text is null or (n.day, n.id) < ($3::text::date, $4::uuid)) order by n.day desc, n.id desc limit $5`,
      [projectId, kind ?? null, day ?? null, id ?? null, limit + 1],
    );
    const pictures = await this.files.of(
      actor,
      rows.slice(0, limit).map((row) => row.id),
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.day, row.id],
      (row) => toView(actor, row, pictures.get(row.id)),
    );
  }

  /** One note with its project's id, for the form that changes it. */
  async read(actor: Actor, id: string): Promise<LogNoteView & { projectId: string }> {
    requireAccess(actor, 'project.read');
    const [row] = isId(id) ? await this.database.read<Row>(actor, `${noteRows} and n.id = $1`, [id]) : [];
    if (!row) throw new NotFound('note');
    const pictures = await this.files.of(actor, [id]);
    return { ...toView(actor, row, pictures.get(id)), projectId: row.projectId };
  }

  /** As reading it, for whoever may change it. */
  async toChange(actor: Actor, id: string): Promise<LogNoteView & { projectId: string }> {
    requireAccess(actor, 'account.use');
    const note = await this.read(actor, id);
    if (!note.mayChange) throw new Forbidden('project.change_others_notes');
    return note;
  }

  /** What it said before, the newest first: for its tenant's own people, nothing for others. */
  async edits(actor: Actor, id: string): Promise<LogNoteEditsResponse> {
    requireAccess(actor, 'account.use');
    await this.read(actor, id);
    const items = await this.database.read<LogNoteEditsResponse['items'][number]>(
      actor,
      `select e.kind, e.text, e.day::text as day, e.place, e.edited_at as until, f.name as "changedBy"
       from log_note_edit e left join person_profile f on f.person_id = e.edited_by where e.note_id = $1 order by e.edited_at desc, e.id desc limit 100`,
      [id],
    );
    return { items };
  }
}

function toView(actor: Actor, { id, kind, text, day, place, writtenBy, isEdited, ...row }: Row, pictures: HeldFile[] = []): LogNoteView {
  const mayChange = mayChangeNote(actor, { tenantId: row.tenantId, writtenBy: row.authorId });
  return { id, kind, text, day, place, writtenBy, isEdited, pictures, audience: audienceNameOf(row), mayChange };
}
