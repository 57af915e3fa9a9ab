import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import {
  Clock,
  Database,
  dayOf,
  decodeCursor,
  Forbidden,
  InvalidInput,
  isId,
  NotFound,
  newId,
  type Page,
  pageOf,
  parseInput,
  type Transaction,
} from '#libs/platform';
import { networkFace } from '../gathering/gathering-sql.js';
import { CommitmentInput, CommitmentOutcomeInput, CommitmentsQuery } from './commitment.dto.js';
import type { CommitmentView, Kept, OneCommitment } from './commitment-view.js';

type Row = Omit<CommitmentView, 'maySettle'> & { tenantId: string; personId: string | null };

const columns = `c.id, c.what, c.language, json_build_object('slug', t.slug, 'name', t.name) as tenant, f.name as person, c.due_on::text as "dueOn",
  c.is_public as "isPublic", c.state, c.outcome, c.outcome_url as "outcomeUrl", c.settled_at as "settledAt", c.tenant_id as "tenantId",
  c.person_id as "personId"`;
const joined = 'join tenant t on t.id = c.tenant_id left join person_profile f on f.person_id = c.person_id';

/** What tenants promise a network, and how it went. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of a network, or made at one gathering: by their day, as far as the reader may know. */
  async list(actor: Actor, slug: string, input: unknown): Promise<Page<CommitmentView>> {
    const [network] = await this.database.read<{ id: string }>(actor, 'select id from network where slug = $1', [slug]);
    if (!network) throw new NotFound('network');
    const { gathering, cursor, limit } = parseInput(CommitmentsQuery, input);
    const [day, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, ['text', 'id']);
    const rows = await this.database.read<Row>(
      actor,
      `select ${columns} from commitment c ${joined}
       where c.network_id = $1 and ($2::uuid is null or c.gathering_id = $2) and ($3::text is null or (c.due_on::text, c.id) > ($3, $4::uuid))
       order by c.due_on, c.id limit $5`,
      [network.id, gathering ?? null, day, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.dueOn, row.id],
      (row) => viewOf(actor, row),
    );
  }

  /** For its page; NotFound to those who may not know of it. */
  async read(actor: Actor, id: string): Promise<OneCommitment> {
    const [row] = isId(id)
      ? await this.database.read<Row & Pick<OneCommitment, 'network' | 'gathering'>>(
          actor,
          `select ${columns}, ${networkFace('c.network_id')} as network,
             (select json_build_object('id', g.id, 'title', g.title, 'language', g.language) from gathering g where g.id = c.gathering_id) as gathering
           from commitment c ${joined} where c.id = $1`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('commitment');
    return { ...viewOf(actor, row), network: row.network, gathering: row.gathering };
  }

  /** «6 of 8»: of those whose day has come, or of which somebody said how they went. */
  async kept(actor: Actor, slug: string): Promise<Kept> {
    const [kept] = await this.database.read<Kept>(
      actor,
      `select count(*) filter (where c.state = 'done')::integer as done, count(*)::integer as of
       from commitment c join network n on n.id = c.network_id where n.slug = $1 and (c.state <> 'open' or c.due_on < $2::date)`,
      [slug, dayOf(this.clock.now(), actor.timeZone)],
    );
    return kept ?? { done: 0, of: 0 };
  }

  /**
   * For the front page: what the reader promised, or a colleague who has left the tenant that they write for, and nobody has said how it went,
   * two weeks ahead and later.
   */
  async waiting(actor: Actor): Promise<OneCommitment[]> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.read<Row & Pick<OneCommitment, 'network'>>(
      actor,
      `select ${columns}, ${networkFace('c.network_id')} as network from commitment c ${joined}
       where c.tenant_id = any($2) and c.state = 'open' and c.due_on < $3::date + 14
         and (c.person_id = $1 or c.tenant_id = any($4) and not exists (
           select from membership m where m.person_id = c.person_id and m.tenant_id = c.tenant_id and m.ended_at is null))
       order by c.due_on, c.id limit 20`,
      [actor.personId, actor.tenantIds, dayOf(this.clock.now(), actor.timeZone), actor.writesFor],
    );
    return rows.map((row) => ({ ...viewOf(actor, row), network: row.network, gathering: null }));
  }

  /** In whose name the actor may promise the network something. */
  async promisesFor(actor: Actor, slug: string): Promise<{ slug: string; name: string }[]> {
    if (actor.writesFor.length === 0) return [];
    return this.database.read(
      actor,
      `select t.slug, t.name from network n join network_tenant m on m.network_id = n.id and m.joined_at is not null and m.left_at is null
         join tenant t on t.id = m.tenant_id where n.slug = $1 and t.id = any($2) order by t.name`,
      [slug, actor.writesFor],
    );
  }

  /** In the name of a tenant of the network, by one of its authors, who answers for it. */
  async make(actor: Actor, slug: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    const networkId = actor.networks.find((network) => network.slug === slug)?.networkId;
    if (!networkId) throw new NotFound('network');
    const wish = parseInput(CommitmentInput, input);
    const tenantId = requireTenant(actor, 'commitment.make', wish.tenant);
    return this.database.transaction(actor, async (tx) => {
      await requireMember(tx, networkId, tenantId);
      if (wish.gathering) await requireGathering(tx, networkId, wish.gathering);
      if (wish.dueOn < dayOf(tx.now, actor.timeZone)) throw new InvalidInput({ dueOn: ['day_too_early'] });
      const id = newId();
      await tx.query(
        `insert into commitment (id, network_id, gathering_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)`,
        [
          id,
          networkId,
          wish.gathering ?? null,
          tenantId,
          actor.personId,
          wish.what,
          wish.language ?? actor.language,
          wish.dueOn,
          wish.isPublic,
          tx.now,
        ],
      );
      return { id };
    });
  }

  /** Done, or dropped with a reason: by whoever answers for it, or an author of the tenant. Said again, it changes. */
  async settle(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const [row] = isId(id)
        ? await tx.query<{ tenantId: string; personId: string | null }>(
            'select tenant_id as "tenantId", person_id as "personId" from commitment where id = $1',
            [id],
          )
        : [];
      if (!row) throw new NotFound('commitment');
      if (!maySettle(actor, row)) throw new Forbidden('commitment.make');
      const { state, outcome, outcomeUrl } = parseInput(CommitmentOutcomeInput, input);
      await tx.execute('update commitment set state = $2, outcome = $3, outcome_url = $4, settled_at = $5 where id = $1', [
        id,
        state,
        outcome,
        outcomeUrl,
        tx.now,
      ]);
    });
  }
}

function maySettle(actor: Actor, { tenantId, personId }: { tenantId: string; personId: string | null }): boolean {
  return (
    may(actor, 'commitment.make', { tenantId }) || (personId !== null && personId === actor.personId && actor.tenantIds.includes(tenantId))
  );
}

function viewOf(actor: Actor, { tenantId, personId, ...row }: Row): CommitmentView {
  return {
    id: row.id,
    what: row.what,
    language: row.language,
    tenant: row.tenant,
    person: row.person,
    dueOn: row.dueOn,
    isPublic: row.isPublic,
    state: row.state,
    outcome: row.outcome,
    outcomeUrl: row.outcomeUrl,
    settledAt: row.settledAt,
    maySettle: maySettle(actor, { tenantId, personId }),
  };
}

/** A person may be in the network by another of their tenants. */
async function requireMember(tx: Transaction, networkId: string, tenantId: string): Promise<void> {
  const [member] = await tx.query(
    'select 1 from network_tenant where network_id = $1 and tenant_id = $2 and joined_at is not null and left_at is null',
    [networkId, tenantId],
  );
  if (!member) throw new InvalidInput({ tenant: ['isIn'] });
}

/** A draft is no gathering yet: it may go without a trace, and its network knows nothing of it. */
async function requireGathering(tx: Transaction, networkId: string, gatheringId: string): Promise<void> {
  const [gathering] = await tx.query(`select 1 from gathering where network_id = $1 and id = $2 and state <> 'draft'`, [
    networkId,
    gatheringId,
  ]);
  if (!gathering) throw new InvalidInput({ gathering: ['isIn'] });
}
