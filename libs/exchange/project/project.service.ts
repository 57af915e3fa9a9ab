import { Injectable } from '@nestjs/common';
import { HeldFileService } from '#libs/catalogue';
import { type Actor, may, networkNames, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, LostUpdate, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { ProjectChangeInput, type ProjectHome, ProjectInput, type ProjectStart } from './project.dto.js';
import { mayReleaseFor, type SharedWith, sharedWith } from './project-audience.js';
import { lockForWriting } from './project-row.js';

/** Development projects of a tenant: begun and changed by those who write for it. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly database: Database,
    private readonly files: HeldFileService,
  ) {}

  /** What a form for a new project begins with. */
  async begin(actor: Actor): Promise<ProjectStart> {
    requireAccess(actor, 'account.use');
    return { id: newId(), tenants: await this.homes(actor) };
  }

  /** A project's tenant, for the form that changes it; NotFound to those who do not write for it. */
  async homeOf(actor: Actor, tenant: string): Promise<ProjectHome> {
    requireTenant(actor, 'project.write', tenant);
    const home = (await this.homes(actor)).find(({ slug }) => slug === tenant);
    if (!home) throw new NotFound('tenant');
    return home;
  }

  /** Sent twice with the same id, it is one project. */
  async create(actor: Actor, tenant: string, input: unknown): Promise<{ id: string }> {
    const tenantId = requireTenant(actor, 'project.write', tenant);
    const wish = parseInput(ProjectInput, input);
    requireOrder(wish);
    return this.database.transaction(actor, async (tx) => {
      const shared = await sharedWith(tx, actor, tenantId, wish);
      return { id: await insert(tx, actor, tenantId, wish, shared) };
    });
  }

  /** `revision` is the one that was read; any other throws LostUpdate. What is narrowed narrows its notes with it, and for good. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const project = await lockForWriting(tx, actor, id);
      const wish = parseInput(ProjectChangeInput, input);
      requireOrder(wish);
      if (wish.revision !== project.revision) throw new LostUpdate({ title: project.title }, project.revision);
      const shared = await sharedWith(tx, actor, project.tenantId, wish);
      await tx.query(
        `update project set title = $2, language = $3, purpose = $4, goals = $5, state = $6, begins_on = $7, ends_on = $8, stop_when = $9,
           stop_check = $10, stop_look_on = $11, learned = $12, contact_mailbox = $13, contact_name = $14, networks = $15, is_public = $16,
           revision = revision + 1, updated_by = $17, updated_at = $18, moved_at = $18 where id = $1`,
        [
          ...[id, wish.title, wish.language ?? project.language, wish.purpose, inOrder(wish.goals), wish.state, wish.beginsOn, wish.endsOn],
          ...[wish.stopWhen, wish.stopCheck, wish.stopLookOn, wish.learned, wish.contactMailbox || null, wish.contactName || null],
          ...[shared.networks, shared.isPublic, actor.personId, tx.now],
        ],
      );
      for (const note of await narrowNotes(tx, id, shared))
        await this.files.hold(tx, note.id, { networks: note.networks, isPublic: false });
    });
  }

  private async homes(actor: Actor): Promise<ProjectHome[]> {
    const own = actor.memberships.filter(({ tenantId }) => may(actor, 'project.write', { tenantId }));
    const rows = await this.database.read<Omit<ProjectHome, 'asksEditor'> & { id: string }>(
      actor,
      `select t.id, t.slug, t.name, t.language, coalesce((select json_agg(json_build_object('slug', n.slug, 'names',
           ${networkNames('n.id')}) order by n.slug)
         from network_tenant m join network n on n.id = m.network_id
         where m.tenant_id = t.id and m.joined_at is not null and m.left_at is null), '[]') as networks
       from tenant t where t.id = any($1) order by array_position($1, t.id)`,
      [own.map(({ tenantId }) => tenantId)],
    );
    return rows.map(({ id, ...home }) => ({ ...home, asksEditor: !mayReleaseFor(actor, id) }));
  }
}

async function insert(tx: Transaction, actor: Actor, tenantId: string, wish: ProjectInput, shared: SharedWith): Promise<string> {
  const id = wish.id ?? newId();
  const made = await tx.execute(
    `insert into project (id, tenant_id, title, language, purpose, goals, state, begins_on, ends_on, stop_when, stop_check, stop_look_on,
       contact_mailbox, contact_name, networks, is_public, is_example, created_by, created_at, updated_by, updated_at, moved_at)
     select $1, t.id, $3, coalesce($4, t.language), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, t.is_example, $17, $18, $17, $18, $18
     from tenant t where t.id = $2 on conflict (id) do nothing`,
    [
      ...[id, tenantId, wish.title, wish.language ?? null, wish.purpose, inOrder(wish.goals), wish.state, wish.beginsOn, wish.endsOn],
      ...[wish.stopWhen, wish.stopCheck, wish.stopLookOn, wish.contactMailbox || null, wish.contactName || null],
      ...[shared.networks, shared.isPublic, actor.personId, tx.now],
    ],
  );
  if (made === 1) return id;
  const [known] = await tx.query('select 1 from project where id = $1 and tenant_id = $2 and created_by = $3', [
    id,
    tenantId,
    actor.personId,
  ]);
  // Somebody else's, which this person may not even know of.
  if (!known) throw new NotFound('project');
  return id;
}

/** Nobody reads a note who may not read of its project. What was for everybody is then for the project's networks. */
async function narrowNotes(tx: Transaction, id: string, { networks, isPublic }: SharedWith): Promise<{ id: string; networks: string[] }[]> {
  if (isPublic) return [];
  return tx.query(
    `update log_note set is_public = false,
       networks = case when is_public then $2::uuid[] else array(select unnest(networks) intersect select unnest($2::uuid[])) end
     where project_id = $1 and (is_public or not networks <@ $2::uuid[]) returning id, networks`,
    [id, networks],
  );
}

function requireOrder({ beginsOn, endsOn }: Pick<ProjectInput, 'beginsOn' | 'endsOn'>): void {
  if (beginsOn && endsOn && endsOn < beginsOn) throw new InvalidInput({ endsOn: ['day_too_early'] });
}

function inOrder(goals: readonly number[]): number[] {
  return goals.toSorted((one, other) => one - other);
}
