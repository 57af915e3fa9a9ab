import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, defineSystemTask, notEnded, type Transaction } from '#libs/platform';
import { permissions } from '../permission/permissions.js';
import { type Actor, anonymous, type Role } from './actor.js';

const loadActor = defineSystemTask('identity.load_actor', 'who is acting must be known before a scope exists');

/** Milliseconds for which an actor is believed without asking again; a change that this process hears of ends it at once. */
const keptFor = 5_000;

const noteSeen = defineSystemTask('identity.note_seen', 'a session is marked as seen before its person is known to the database');
/** How exact «last seen» is. */
const hour = 3_600_000;

/** Sessions are stored by the hash of their token: a copy of the table signs nobody in. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Turns a session token or a person into an Actor: one statement, kept in process for a few seconds. */
@Injectable()
export class ActorService {
  private readonly kept = new Map<string, { actor: Actor; until: number }>();
  private version = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The session's person, or anonymous when the token is unknown, ended or expired. */
  async fromToken(token: string | undefined): Promise<Actor> {
    if (!token || token.length > 200) return anonymous;
    const key = hashToken(token);
    const now = this.clock.now().getTime();
    const found = this.kept.get(key);
    if (found && found.until > now) return found.actor;
    const version = this.version;
    const { actor, lastSeenAt } = await this.database.system(loadActor, (tx) => actorOf(tx, { tokenHash: key }));
    if (version === this.version) this.keep(key, actor, now);
    if (lastSeenAt && now - lastSeenAt.getTime() >= hour) this.noteSeen(actor.sessionId, now);
    return actor;
  }

  /** For jobs that act on a person's behalf; anonymous when the person is gone. */
  async forPerson(personId: string): Promise<Actor> {
    return (await this.database.system(loadActor, (tx) => actorOf(tx, { personId }))).actor;
  }

  /** A membership, role, seat or session changed somewhere: believe nothing kept. */
  forget(): void {
    this.version++;
    this.kept.clear();
  }

  /** Not awaited: the request goes on. Whatever comes in between, the next hour has another chance. */
  private noteSeen(sessionId: string | null, now: number): void {
    const write = this.database.system(noteSeen, (tx) =>
      tx.query('update session set last_seen_at = $2 where id = $1 and last_seen_at <= $3', [
        sessionId,
        new Date(now),
        new Date(now - hour),
      ]),
    );
    write.catch(() => undefined);
  }

  private keep(key: string, actor: Actor, now: number): void {
    if (this.kept.size >= 10_000) this.kept.clear();
    this.kept.set(key, { actor, until: now + keptFor });
  }
}

interface ActorRow {
  session_id: string | null;
  last_seen_at: Date | null;
  person_id: string;
  is_operator: boolean;
  name: string;
  language: string;
  time_zone: string;
  memberships: Actor['memberships'];
  networks: Actor['networks'];
  seats: Actor['seats'];
}

async function actorOf(tx: Transaction, by: { tokenHash?: string; personId?: string }): Promise<{ actor: Actor; lastSeenAt: Date | null }> {
  const [row] = await tx.query<ActorRow>(
    `select s.id as session_id, s.last_seen_at, p.id as person_id, p.is_operator, f.name, f.language, f.time_zone,
       coalesce((select json_agg(json_build_object('tenantId', t.id, 'slug', t.slug, 'name', t.name, 'role', m.role,
                   'editorForPublic', t.editor_for_public) order by t.name)
                 from membership m join tenant t on t.id = m.tenant_id
                 where m.person_id = p.id and m.ended_at is null and ${notEnded('t', '$3::date')}), '[]') as memberships,
       coalesce((select json_agg(json_build_object('networkId', n.id, 'slug', n.slug, 'role', n.role))
                 from (select n.id, n.slug,
                         -- Only those whom the coordinating tenant made its editors coordinate; its other people are members.
                         min(case when nt.role = 'coordinator' and m.role not in ('editor', 'admin') then 'member' else nt.role end) as role
                       from membership m join tenant t on t.id = m.tenant_id
                         join network_tenant nt on nt.tenant_id = t.id join network n on n.id = nt.network_id
                       where m.person_id = p.id and m.ended_at is null and ${notEnded('t', '$3::date')}
                         and nt.joined_at is not null and nt.left_at is null
                       group by n.id) n), '[]') as networks,
       coalesce((select json_agg(json_build_object('seatId', h.seat_id, 'bodyId', h.body_id, 'body', h.body, 'kind', h.kind, 'capacity', h.capacity,
                   'network', h.network))
                 from app.person_seats(p.id, $3::date) h), '[]') as seats
     from person p
       join person_profile f on f.person_id = p.id
       left join session s on s.person_id = p.id and s.token_hash = $1 and s.ended_at is null and s.expires_at > $3
     where p.erased_at is null and (s.id is not null or p.id = $2)`,
    [by.tokenHash ?? null, by.personId ?? null, tx.now],
  );
  if (!row) return { actor: anonymous, lastSeenAt: null };
  const actor: Actor = {
    sessionId: row.session_id,
    personId: row.person_id,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    isOperator: row.is_operator,
    memberships: row.memberships,
    networks: row.networks,
    seats: row.seats,
    tenantIds: row.memberships.map(({ tenantId }) => tenantId),
    networkIds: row.networks.map(({ networkId }) => networkId),
    seatIds: row.seats.map(({ seatId }) => seatId),
    bodyIds: [...new Set(row.seats.map(({ bodyId }) => bodyId))],
    writesFor: tenantsWhere(row.memberships, 'entry.write'),
    editsFor: tenantsWhere(row.memberships, 'entry.co_own'),
    manages: tenantsWhere(row.memberships, 'tenant.manage'),
    coordinates: row.networks.filter(({ role }) => role === 'coordinator').map(({ networkId }) => networkId),
  };
  return { actor, lastSeenAt: row.last_seen_at };
}

/** Row-level security goes by the same table of permissions as the services. */
function tenantsWhere(memberships: Actor['memberships'], permission: 'entry.write' | 'entry.co_own' | 'tenant.manage'): string[] {
  const { roles }: { roles: readonly Role[] } = permissions[permission];
  return memberships.filter(({ role }) => roles.includes(role)).map(({ tenantId }) => tenantId);
}
