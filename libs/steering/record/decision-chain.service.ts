import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Clock, Database, NotFound } from '#libs/platform';
import { isInsideOf } from '../body/body-access.js';
import { names } from '../proposal/case-sql.js';
import { type ChainedDecision, type ChainFile, chainFormat, chainFormatVersion } from './chain-file.js';

interface BodyRow {
  id: string;
  slug: string;
  names: Record<string, string>;
  network_id: string | null;
  tenant_id: string | null;
}

const atOnce = 100;

const bodyWhere = (condition: string) =>
  `select b.id, b.slug, ${names('body', 'b.id')} as names, b.network_id, b.tenant_id from body b where ${condition}`;

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

  /** For those inside: outside, not every decision is seen, and a chain with gaps proves nothing. NotFound for them. */
  async export(actor: Actor, slug: string): Promise<{ name: string; pieces: AsyncGenerator<string> }> {
    requireAccess(actor, 'body.read');
    const [body] = await this.database.read<BodyRow>(actor, bodyWhere('b.slug = $1'), [slug]);
    if (!body || !isInsideOf(actor, body)) throw new NotFound('body');
    await this.database.transaction(actor, (tx) => recordAudit(tx, actor, 'decision.chain_exported', body.tenant_id, { bodyId: body.id }));
    return { name: `${body.slug}.json`, pieces: this.written(actor, body) };
  }

  /** One decision that the reader may see, as the chain has it. */
  async excerpt(actor: Actor, decisionId: string): Promise<ChainFile> {
    requireAccess(actor, 'decision.read');
    const [body] = await this.database.read<BodyRow>(actor, bodyWhere('b.id = (select d.body_id from decision d where d.id = $1)'), [
      decisionId,
    ]);
    if (!body) throw new NotFound('decision');
    const decisions = await this.database.read<ChainedDecision>(actor, links('d.id = $1'), [decisionId]);
    return { ...this.head(body, false), decisions };
  }

  private head({ id, slug, names: called }: BodyRow, isWhole: boolean): Omit<ChainFile, 'decisions'> {
    return {
      format: chainFormat,
      formatVersion: chainFormatVersion,
      isWhole,
      ...(isWhole && { exportedAt: this.clock.now().toISOString() }),
      body: { id, slug, names: called },
    };
  }

  private async *written(actor: Actor, body: BodyRow): AsyncGenerator<string> {
    yield `${JSON.stringify(this.head(body, true)).slice(0, -1)},"decisions":[`;
    for (let after = 0; ; ) {
      const found = await this.database.read<ChainedDecision>(actor, links('d.body_id = $1 and d.number > $2 order by d.number limit $3'), [
        body.id,
        after,
        atOnce,
      ]);
      for (const [index, one] of found.entries()) yield `${after + index === 0 ? '' : ',\n'}${JSON.stringify(one)}`;
      const last = found.at(-1);
      if (!last || found.length < atOnce) break;
      after = last.number;
    }
    yield ']}\n';
  }
}
