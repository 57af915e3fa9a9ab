import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Clock, Database, NotFound } from '#libs/platform';
import { readsCasesOf } from '../body/body-access.js';
import { type BodyFace, bodyFace } from '../body/body-face.js';
import { firstHash } from '../decision/decision-hash.js';
import type { ChainCheck, FaultyDecision } from './chain-check.js';
import { type ChainFault, faultAfter } from './chain-fault.js';
import { type ChainedDecision, type ChainFile, chainFormat, chainFormatVersion } from './chain-file.js';

const atOnce = 100;

const bodyWhere = (condition: string) => `select ${bodyFace} from body b where ${condition}`;

/** Names and reasons are what the reader's policies leave of them. */
const links = (rest: string) => `
  select d.number, d.previous_hash as "previousHash", d.hash, d.record,
    (select coalesce(json_agg(json_build_object('person', x.person_id, 'name', x.name, 'salt', x.salt) order by x.person_id), '[]')
      from decision_name x where x.decision_id = d.id) as names,
    (select coalesce(json_agg(json_build_object('seat', x.seat_id, 'reason', x.reason) order by x.seat_id), '[]')
      from ballot x where x.round_id = d.round_id and x.reason is not null) as reasons
  from decision d where ${rest}`;

/** The decisions of a body as an auditor takes them along: whole, so that anybody can verify them. */
@Injectable()
export class DecisionChainService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** NotFound for those outside. */
  async export(actor: Actor, slug: string): Promise<{ name: string; pieces: AsyncGenerator<string> }> {
    const body = await this.bodyFor(actor, slug);
    await this.database.transaction(actor, (tx) => recordAudit(tx, actor, 'decision.chain_exported', body.tenant_id, { bodyId: body.id }));
    return { name: `${body.slug}.json`, pieces: this.written(actor, body) };
  }

  /** Whether all decisions of the body are what they were, as far as their reader may know what they say. NotFound outside. */
  async check(actor: Actor, slug: string): Promise<ChainCheck> {
    const body = await this.bodyFor(actor, slug);
    let first: ChainedDecision | undefined;
    let newest: ChainedDecision | undefined;
    for await (const piece of this.pieces(actor, body.id)) {
      const fault = faultAfter(newest ?? { number: 0, hash: firstHash }, piece, body.id);
      first ??= piece[0];
      if (fault) {
        const before = piece.find(({ number }) => number === fault.number - 1) ?? newest;
        return { ...checked(body, first, before), fault: await this.named(actor, body.id, fault) };
      }
      newest = piece.at(-1) ?? newest;
    }
    return { ...checked(body, first, newest), fault: null };
  }

  /** One decision that the reader may see, as the chain has it. */
  async excerpt(actor: Actor, decisionId: string): Promise<ChainFile> {
    requireAccess(actor, 'decision.read');
    const [body] = await this.database.read<BodyFace>(actor, bodyWhere('b.id = (select d.body_id from decision d where d.id = $1)'), [
      decisionId,
    ]);
    if (!body) throw new NotFound('decision');
    const decisions = await this.database.read<ChainedDecision>(actor, links('d.id = $1'), [decisionId]);
    return { ...this.head(body, false), decisions };
  }

  private head({ id, slug, names: called }: BodyFace, isWhole: boolean): Omit<ChainFile, 'decisions'> {
    return {
      format: chainFormat,
      formatVersion: chainFormatVersion,
      isWhole,
      ...(isWhole && { exportedAt: this.clock.now().toISOString() }),
      body: { id, slug, names: called },
    };
  }

  /** For those inside: outside, not every decision is seen, and a chain with gaps proves nothing. */
  async bodyFor(actor: Actor, slug: string): Promise<BodyFace> {
    requireAccess(actor, 'body.read');
    const [body] = await this.database.read<BodyFace>(actor, bodyWhere('b.slug = $1'), [slug]);
    if (!body || !readsCasesOf(actor, body)) throw new NotFound('body');
    return body;
  }

  private async *written(actor: Actor, body: BodyFace): AsyncGenerator<string> {
    yield `${JSON.stringify(this.head(body, true)).slice(0, -1)},"decisions":[`;
    let isFirst = true;
    for await (const piece of this.pieces(actor, body.id))
      for (const one of piece) {
        yield `${isFirst ? '' : ',\n'}${JSON.stringify(one)}`;
        isFirst = false;
      }
    yield ']}\n';
  }

  private async *pieces(actor: Actor, bodyId: string): AsyncGenerator<ChainedDecision[]> {
    for (let after = 0; ; ) {
      const found = await this.database.read<ChainedDecision>(actor, links('d.body_id = $1 and d.number > $2 order by d.number limit $3'), [
        bodyId,
        after,
        atOnce,
      ]);
      if (found.length > 0) yield found;
      const last = found.at(-1);
      if (!last || found.length < atOnce) return;
      after = last.number;
    }
  }

  /** The fault with what its decision is called now; where it is gone there is nothing to call. */
  private async named(actor: Actor, bodyId: string, { number, kind }: ChainFault): Promise<FaultyDecision> {
    const [decision] = await this.database.read<NonNullable<FaultyDecision['decision']>>(
      actor,
      `select id, proposal_id as "proposalId", record ->> 'title' as title, record ->> 'language' as language from decision
       where body_id = $1 and number = $2`,
      [bodyId, number],
    );
    return { number, kind, decision: decision ?? null };
  }
}

function checked(body: BodyFace, first: ChainedDecision | undefined, newest: ChainedDecision | undefined): Omit<ChainCheck, 'fault'> {
  const madeAt = (one: ChainedDecision | undefined) => (one ? String(one.record['decidedAt']) : null);
  return {
    body: { slug: body.slug, names: body.names, network: body.network, tenant: body.tenant },
    count: newest?.number ?? 0,
    since: madeAt(first),
    newestAt: madeAt(newest),
    hash: newest?.hash ?? null,
  };
}
