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

const bodyNamed = `select b.id, b.slug, ${names('body', 'b.id')} as names, b.network_id, b.tenant_id from body b where b.slug = $1`;

/** $1 the body, $2 the number to go on from, $3 how many. Names and reasons are what the reader's policies leave of them. */
const links = `
  select d.number, d.previous_hash as "previousHash", d.hash, d.record,
    (select coalesce(json_agg(json_build_object('person', x.person_id, 'name', x.name, 'salt', x.salt) order by x.person_id), '[]')
      from decision_name x where x.decision_id = d.id) as names,
    (select coalesce(json_agg(json_build_object('seat', x.seat_id, 'reason', x.reason) order by x.seat_id), '[]')
      from ballot x where x.round_id = d.round_id and x.reason is not null) as reasons
  from decision d where d.body_id = $1 and d.number > $2 order by d.number limit $3`;

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
    const [body] = await this.database.read<BodyRow>(actor, bodyNamed, [slug]);
    if (!body || !isInsideOf(actor, body)) throw new NotFound('body');
    await this.database.transaction(actor, (tx) => recordAudit(tx, actor, 'decision.chain_exported', body.tenant_id, { bodyId: body.id }));
    return { name: `${body.slug}.json`, pieces: this.written(actor, body) };
  }

  private async *written(actor: Actor, { id, slug, names: called }: BodyRow): AsyncGenerator<string> {
    const head: Omit<ChainFile, 'decisions'> = {
      format: chainFormat,
      formatVersion: chainFormatVersion,
      isWhole: true,
      exportedAt: this.clock.now().toISOString(),
      body: { id, slug, names: called },
    };
    yield `${JSON.stringify(head).slice(0, -1)},"decisions":[`;
    for (let after = 0; ; ) {
      const found = await this.database.read<ChainedDecision>(actor, links, [id, after, atOnce]);
      for (const [index, one] of found.entries()) yield `${after + index === 0 ? '' : ',\n'}${JSON.stringify(one)}`;
      const last = found.at(-1);
      if (!last || found.length < atOnce) break;
      after = last.number;
    }
    yield ']}\n';
  }
}
