import type { AudienceName } from '#libs/catalogue';
import { type Actor, may, requireAccess } from '#libs/identity';
import { isId, type Language, NotFound, type Transaction } from '#libs/platform';
import type { ProjectListItem } from './project.dto.js';
import type { SharedWith } from './project-audience.js';
import type { ProjectState } from './project-state.js';

export interface ProjectRow {
  id: string;
  tenantId: string;
  tenant: { slug: string; name: string };
  title: string;
  language: Language;
  purpose: string;
  goals: number[];
  state: ProjectState;
  beginsOn: string | null;
  endsOn: string | null;
  stopWhen: string;
  stopCheck: string;
  stopLookOn: string | null;
  learned: string;
  contactMailbox: string | null;
  contactName: string | null;
  networks: string[];
  isPublic: boolean;
  isExample: boolean;
  revision: number;
  movedAt: Date;
  notes: number;
  lastNoteOn: string | null;
}

/** Of a project `p`, with what the reader may see of its log. */
export const projectColumns = `p.id, p.tenant_id as "tenantId", json_build_object('slug', t.slug, 'name', t.name) as tenant, p.title, p.language, p.purpose,
  p.goals, p.state, p.begins_on::text as "beginsOn", p.ends_on::text as "endsOn", p.stop_when as "stopWhen", p.stop_check as "stopCheck",
  p.stop_look_on::text as "stopLookOn", p.learned, p.contact_mailbox as "contactMailbox", p.contact_name as "contactName", p.networks,
  p.is_public as "isPublic", p.is_example as "isExample", p.revision, p.moved_at as "movedAt", log.notes, log.last::text as "lastNoteOn"`;

/** What `projectColumns` reads from. */
export const projectFrom = `project p join tenant t on t.id = p.tenant_id
  cross join lateral (select count(*)::integer as notes, max(day) as last from log_note n where n.project_id = p.id and n.removed_at is null) log`;

export function audienceNameOf({ isPublic, networks }: SharedWith): AudienceName {
  if (isPublic) return 'public';
  return networks.length > 0 ? 'networks' : 'tenant';
}

export function toListItem(row: ProjectRow): ProjectListItem {
  const { id, tenant, title, language, purpose, goals, state, notes, lastNoteOn, isExample } = row;
  return { id, tenant, title, language, purpose, goals, state, notes, lastNoteOn, isExample, audience: audienceNameOf(row) };
}

export type LockedProject = Pick<ProjectRow, 'id' | 'tenantId' | 'title' | 'language' | 'state' | 'networks' | 'isPublic' | 'revision'>;

const lockedColumns = `id, tenant_id as "tenantId", title, language, state, networks, is_public as "isPublic", revision`;

/** For somebody who writes for its tenant; NotFound to who may not read it, Forbidden to its other readers who are in the tenant. */
export async function lockForWriting(tx: Transaction, actor: Actor, id: string): Promise<LockedProject> {
  const [seen] = isId(id) ? await tx.query<LockedProject>(`select ${lockedColumns} from project where id = $1`, [id]) : [];
  if (!seen) throw new NotFound('project');
  requireAccess(actor, 'project.write', { tenantId: seen.tenantId });
  const [row] = await tx.query<LockedProject>(`select ${lockedColumns} from project where id = $1 for update`, [id]);
  return row as LockedProject;
}

export function mayWriteProject(actor: Actor, { tenantId }: { tenantId: string }): boolean {
  return may(actor, 'project.write', { tenantId });
}
