import { Injectable } from '@nestjs/common';
import { type AudienceName } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, pageOf, parseInput } from '#libs/platform';
import { ProjectListQuery, type ProjectListResponse, type ProjectView } from './project.dto.js';
import { mayReleaseFor } from './project-audience.js';
import { audienceNameOf, mayWriteProject, type ProjectRow, projectColumns, projectFrom, toListItem } from './project-row.js';

/** $1 tenant's slug or null, $2 whether they are over or null, $3 and $4 the last one shown, $5 how many. */
const projectList = `select ${projectColumns} from ${projectFrom}
  where ($1::text is null or p.tenant_id = (select id from tenant where slug = $1))
    and ($2::boolean is null or (p.state in ('stopped', 'finished')) = $2)
    and ($3::timestamptz is null or (p.moved_at, p.id) < ($3, $4::uuid))
  order by p.moved_at desc, p.id desc limit $5`;

/** Development projects as a reader may see them, with what of their logs they may read. */
@Injectable()
export class ProjectReadingService {
  constructor(private readonly database: Database) {}

  /** Those where something happened last come first. */
  async list(actor: Actor, input: unknown): Promise<ProjectListResponse> {
    requireAccess(actor, 'project.read');
    const { tenant, which, cursor, limit } = parseInput(ProjectListQuery, input);
    const [movedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [];
    const isOver = which ? which === 'over' : null;
    const rows = await this.database.read<ProjectRow>(actor, projectList, [tenant ?? null, isOver, movedAt ?? null, id ?? null, limit + 1]);
    return pageOf(rows, limit, (row) => [row.movedAt.toISOString(), row.id], toListItem);
  }

  /** Whether this person may begin one for the tenant. */
  mayBegin(actor: Actor, tenantId: string): boolean {
    return mayWriteProject(actor, { tenantId });
  }

  async read(actor: Actor, id: string): Promise<ProjectView> {
    requireAccess(actor, 'project.read');
    const [row] = isId(id)
      ? await this.database.read<ProjectRow & { networkSlugs: string[] }>(
          actor,
          `select ${projectColumns}, array(select n.slug from network n where n.id = any(p.networks) order by n.slug) as "networkSlugs"
           from ${projectFrom} where p.id = $1`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('project');
    const { beginsOn, endsOn, stopWhen, stopCheck, stopLookOn, learned, contactMailbox, contactName, revision } = row;
    const isOwn = actor.tenantIds.includes(row.tenantId);
    return {
      ...toListItem(row),
      ...{ beginsOn, endsOn, stopWhen, stopCheck, stopLookOn, learned, contactMailbox, contactName, revision },
      mayWrite: mayWriteProject(actor, row),
      notesUpTo: notesUpTo(actor, row),
      networks: isOwn ? row.networkSlugs : [],
    };
  }
}

function notesUpTo(actor: Actor, row: ProjectRow): AudienceName {
  const name = audienceNameOf(row);
  return name === 'public' && !mayReleaseFor(actor, row.tenantId) ? 'networks' : name;
}
