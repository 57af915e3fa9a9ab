import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  InvalidInput,
  inNameOrder,
  isId,
  NotFound,
  newId,
  parseInput,
  sqlState,
  type Transaction,
} from '#libs/platform';
import type { Actor, Role, SignedIn } from '../actor/actor.js';
import { recordAudit } from '../audit/audit.js';
import { may, requireAccess } from '../permission/access.js';
import { type RoleGroup, roleGroups } from '../permission/permissions.js';
import { handOver } from './hand-over.job.js';
import {
  HandoverInput,
  type HandoverResponse,
  type HandoverViewResponse,
  type HeldKindResponse,
  type ReceiverResponse,
} from './handover.dto.js';
import { type HandoverPart, handoverParts, type Leaver, takesOver } from './handover-part.js';

const shown = 20;
/** In the place of a membership's id: the actor's. */
const own = 'own';
const groups = Object.keys(roleGroups) as RoleGroup[];

export class HandoverUnderWay extends DomainError {
  constructor() {
    super('conflict', 'handover_under_way');
  }
}

interface LeaverRow extends Leaver {
  name: string;
}

/** When a person leaves a tenant, or has left it: what they looked after goes to colleagues. */
@Injectable()
export class HandoverService {
  constructor(private readonly database: Database) {}

  /** What the person has, and how far the last handover has come: for administrators, and for the person while they are there. */
  async look(actor: Actor, tenant: string, membershipId: string): Promise<HandoverViewResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const leaver = await leaverOf(tx, actor, tenant, membershipId);
      const held: HeldKindResponse[] = [];
      for (const part of handoverParts()) {
        const kind = await heldOf(tx, part, leaver);
        if (kind.count > 0)
          held.push({ ...kind, kind: part.kind, mayHandOver: mayHandOver(actor, part, leaver), receivers: part.receivers });
      }
      const isSelf = leaver.personId === actor.personId;
      return { name: leaver.name, isSelf, receivers: await receiversOf(tx, leaver), held, last: await lastOf(tx, leaver) };
    });
  }

  /** Asks for it: the worker carries it out, and the colleagues are told what is theirs. */
  async start(actor: Actor, tenant: string, membershipId: string, input: unknown): Promise<HandoverViewResponse> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const leaver = await leaverOf(tx, actor, tenant, membershipId);
      const { shares } = parseInput(HandoverInput, input);
      const receivers = await Promise.all(shares.map((share, index) => receiverOf(tx, actor, leaver, share, index)));
      const id = newId();
      await tx
        .query('insert into handover (id, tenant_id, person_id, asked_by, asked_at) values ($1, $2, $3, $4, $5)', [
          id,
          leaver.tenantId,
          leaver.personId,
          actor.personId,
          tx.now,
        ])
        .catch((error: unknown) => {
          throw sqlState(error) === '23505' ? new HandoverUnderWay() : error;
        });
      await tx.query(
        `insert into handover_share (handover_id, tenant_id, kind, to_person)
         select $1, $2, kind, to_person from unnest($3::text[], $4::uuid[]) as s(kind, to_person)`,
        [id, leaver.tenantId, shares.map(({ kind }) => kind), receivers],
      );
      await tx.enqueue(handOver, { handoverId: id });
      await recordAudit(tx, actor, 'person.handover_started', leaver.tenantId, { personId: leaver.personId, handoverId: id });
    });
    return this.look(actor, tenant, membershipId);
  }
}

/** Theirs to hand over: an administrator's, and the person's own while the membership lasts. NotFound to everybody else. */
async function leaverOf(tx: Transaction, actor: Actor, tenant: string, membershipId: string): Promise<LeaverRow> {
  const tenantId = (actor as SignedIn).memberships.find(({ slug }) => slug === tenant)?.tenantId;
  const [row] =
    tenantId && (isId(membershipId) || membershipId === own)
      ? await tx.query<LeaverRow>(
          `select m.tenant_id as "tenantId", m.person_id as "personId", f.name
           from membership m join person_profile f on f.person_id = m.person_id
           where m.tenant_id = $1 and ${membershipId === own ? 'm.person_id = $2 and m.ended_at is null' : 'm.id = $2'}`,
          [tenantId, membershipId === own ? actor.personId : membershipId],
        )
      : [];
  if (!row) throw new NotFound('person');
  if (row.personId !== actor.personId && !may(actor, 'person.manage', { tenantId: row.tenantId })) throw new NotFound('person');
  return row;
}

function mayHandOver(actor: Actor, { byAdministrator }: HandoverPart, { tenantId }: Leaver): boolean {
  return !byAdministrator || may(actor, 'person.manage', { tenantId });
}

async function heldOf(tx: Transaction, { held }: HandoverPart, { tenantId, personId }: Leaver) {
  const rows = await tx.query<{ id: string; title: string; language: string | null; count: number }>(
    `select id, title, language, count(*) over ()::integer as count from (${held}) h order by title, id limit ${shown}`,
    [tenantId, personId],
  );
  return { count: rows[0]?.count ?? 0, first: rows.map(({ id, title, language }) => ({ id, title, language })) };
}

/** The colleague's person. Refused by the place in the input: a kind there is none of, or not for this actor, and who cannot take it. */
async function receiverOf(
  tx: Transaction,
  actor: Actor,
  leaver: Leaver,
  share: { kind: string; to: string },
  index: number,
): Promise<string> {
  const part = handoverParts().find(({ kind }) => kind === share.kind);
  if (!part || !mayHandOver(actor, part, leaver)) throw new InvalidInput({ [`shares.${index}.kind`]: ['isIn'] });
  const [colleague] = await tx.query<{ person_id: string }>(
    `select person_id from membership where id = $1 and tenant_id = $2 and ended_at is null and person_id <> $3
       and role = any($4)`,
    [share.to, leaver.tenantId, leaver.personId, roleGroups[part.receivers]],
  );
  if (!colleague) throw new InvalidInput({ [`shares.${index}.to`]: ['isIn'] });
  return colleague.person_id;
}

/** Colleagues by name. */
async function receiversOf(tx: Transaction, { tenantId, personId }: Leaver): Promise<ReceiverResponse[]> {
  const rows = await tx.query<Omit<ReceiverResponse, 'takes'> & { role: Role }>(
    `select m.id as "membershipId", f.name, f.title, m.role from membership m join person_profile f on f.person_id = m.person_id
     where m.tenant_id = $1 and m.person_id <> $2 and m.ended_at is null
     order by ${inNameOrder('f.name')}, m.id limit 500`,
    [tenantId, personId],
  );
  return rows.map(({ role, ...colleague }) => ({ ...colleague, takes: groups.filter((group) => takesOver(role, group)) }));
}

async function lastOf(tx: Transaction, { tenantId, personId }: Leaver): Promise<HandoverResponse | null> {
  const [last] = await tx.query<HandoverResponse>(
    `select h.asked_at as "askedAt", h.ended_at as "endedAt",
       (select json_agg(json_build_object('kind', s.kind, 'to', f.name, 'isDone', s.ended_at is not null, 'moved',
          (select count(*) from handover_thing x where x.handover_id = s.handover_id and x.kind = s.kind)) order by s.kind)
        from handover_share s left join person_profile f on f.person_id = s.to_person where s.handover_id = h.id) as shares
     from handover h where h.tenant_id = $1 and h.person_id = $2 order by h.asked_at desc limit 1`,
    [tenantId, personId],
  );
  return last ?? null;
}
