import { Injectable } from '@nestjs/common';
import { DraftService, HeldFileService, mostOf } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, InvalidInput, isId, NotFound, newId, parseInput } from '#libs/platform';
import type { LogNoteView } from '../log-note/log-note.dto.js';
import { LogReadingService } from '../log-note/log-reading.service.js';
import { ProjectReadingService } from '../project/project-reading.service.js';
import { lockForWriting } from '../project/project-row.js';
import { caseFromLog } from './case-from-log.js';
import {
  type CaseOfProject,
  type EntryLogsResponse,
  mostNotesOfCase,
  ProjectCaseInput,
  type ProjectCaseStart,
} from './project-case.dto.js';

/** $1 entry. One row where it can be read, with a log or without. */
const logsOfEntry = `
  select coalesce((select json_agg(l) from (
    select p.id as "projectId", p.title, p.language, count(*)::integer as notes
    from entry_note x join log_note n on n.id = x.note_id and n.removed_at is null join project p on p.id = n.project_id
    where x.entry_id = e.id group by p.id order by p.id) l), '[]') as items
  from entry e where e.id = $1`;

/** A log becomes the draft of a case in one step, and stays linked as its proof. */
@Injectable()
export class ProjectCaseService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectReadingService,
    private readonly log: LogReadingService,
    private readonly drafts: DraftService,
    private readonly files: HeldFileService,
  ) {}

  async begin(actor: Actor, projectId: string): Promise<ProjectCaseStart> {
    requireAccess(actor, 'account.use');
    const project = await this.projects.read(actor, projectId);
    if (!project.mayWrite) throw new Forbidden('project.write');
    const { notes, areThereOlder } = await this.newestNotes(actor, projectId);
    return { id: newId(), project, notes: notes.reverse(), areThereOlder };
  }

  /** Every chosen note is in the draft, with its day, place and pictures. */
  async make(actor: Actor, projectId: string, input: unknown): Promise<{ entryId: string }> {
    requireAccess(actor, 'account.use');
    const project = await this.projects.read(actor, projectId);
    if (!project.mayWrite) throw new Forbidden('project.write');
    const wish = parseInput(ProjectCaseInput, input);
    const newest = await this.newestNotes(actor, projectId);
    if (!wish.notes && newest.areThereOlder) throw new InvalidInput({ notes: ['too_many_notes'] });
    const notes = chosenOf(newest.notes, wish.notes);
    const content = caseFromLog(project, notes);
    if (content.attachments.length > mostOf.attachments) throw new InvalidInput({ notes: ['too_many_pictures'] });
    const entryId = wish.id ?? newId();
    return this.database.transaction(actor, async (tx) => {
      const { tenantId } = await lockForWriting(tx, actor, projectId);
      const [known] = await tx.query('select 1 from entry_note where entry_id = $1', [entryId]);
      if (known) return { entryId };
      const ids = notes.map(({ id }) => id);
      // A draft without them would be made once, and never get them.
      if (await this.files.areChecking(tx, ids)) throw new InvalidInput({ notes: ['pictures_being_checked'] });
      await this.drafts.insert(tx, actor, {
        id: entryId,
        tenantId,
        content,
        filesOf: ids,
        isExample: project.isExample,
      });
      await tx.query('insert into entry_note (tenant_id, entry_id, note_id) select $1, $2, unnest($3::uuid[])', [tenantId, entryId, ids]);
      return { entryId };
    });
  }

  /** Logs that an entry is built on, as far as its reader may read both; counted are the notes that the reader may see. */
  async logsOf(actor: Actor, entryId: string): Promise<EntryLogsResponse> {
    requireAccess(actor, 'entry.read');
    const [entry] = isId(entryId) ? await this.database.read<EntryLogsResponse>(actor, logsOfEntry, [entryId]) : [];
    if (!entry) throw new NotFound('entry');
    return entry;
  }

  /** Cases that the project became, as far as the reader may read them; drafts are for those who write. */
  async casesOf(actor: Actor, projectId: string): Promise<CaseOfProject[]> {
    requireAccess(actor, 'project.read');
    if (!isId(projectId)) throw new NotFound('project');
    return this.database.read<CaseOfProject>(
      actor,
      `select x.entry_id as id, coalesce(e.title, d.content->>'title') as title, coalesce(e.language, d.content->>'language') as language, e.slug
       from (select distinct x.entry_id from entry_note x join log_note n on n.id = x.note_id where n.project_id = $1) x
         left join entry e on e.id = x.entry_id and e.archived_at is null
         left join entry_draft d on d.id = x.entry_id and d.deleted_at is null and e.id is null
       where e.id is not null or d.id is not null order by x.entry_id limit 20`,
      [projectId],
    );
  }

  private async newestNotes(actor: Actor, projectId: string): Promise<{ notes: LogNoteView[]; areThereOlder: boolean }> {
    const notes: LogNoteView[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await this.log.list(actor, projectId, { limit: 100, ...(cursor ? { cursor } : {}) });
      notes.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && notes.length < mostNotesOfCase);
    return { notes, areThereOlder: Boolean(cursor) };
  }
}

function chosenOf(notes: readonly LogNoteView[], chosen: readonly string[] | undefined): LogNoteView[] {
  const found = chosen ? notes.filter(({ id }) => chosen.includes(id)) : [...notes];
  if (found.length === 0 || (chosen && found.length < chosen.length)) throw new InvalidInput({ notes: ['isIn'] });
  return found;
}
