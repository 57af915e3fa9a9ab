import { Injectable } from '@nestjs/common';
import { conceptsIn } from '#libs/catalogue';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, isId, isLanguage, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { dayAfter } from '../call/calling.js';
import { matchHelp } from '../match/match-help.job.js';
import { HelpEnded, NoNetworkToTell } from './errors.js';
import { HelpInput, type NewHelpResponse } from './help.dto.js';
import type { HelpSide, HelpState } from './help-view.js';

const usualDays = 91;
const mostDays = 366;

interface Row {
  id: string;
  side: HelpSide;
  tenant_id: string;
  person_id: string;
  state: HelpState;
  until: string;
}

/** «We seek» and «we can help with»: written by authors for their tenant, each until a day, renewed by one press. */
@Injectable()
export class HelpService {
  constructor(private readonly database: Database) {}

  /** Open at once; answers go to whoever writes it. */
  async create(actor: Actor, tenant: string, side: HelpSide, input: unknown): Promise<NewHelpResponse> {
    const tenantId = requireTenant(actor, 'help.write', tenant);
    const wish = parseInput(HelpInput, input);
    requireCapacity(side, wish);
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await tx.query(
        `insert into help (id, side, tenant_id, person_id, title, text, language, kinds, goals, targets, concepts, sizes, per_month, networks,
           is_public, until, state, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'open', $17, $17)`,
        [id, side, tenantId, actor.personId, ...(await said(tx, actor, tenantId, wish)), tx.now],
      );
      await tx.enqueue(matchHelp, { helpId: id });
      return { id };
    });
  }

  /** Written anew as a whole; what ended is open again. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const help = await readToChange(tx, actor, id);
      const wish = parseInput(HelpInput, input);
      requireCapacity(help.side, wish);
      await tx.query(
        `update help set title = $2, text = $3, language = $4, kinds = $5, goals = $6, targets = $7, concepts = $8, sizes = $9, per_month = $10,
           networks = $11, is_public = $12, until = $13, state = 'open', updated_at = $14 where id = $1`,
        [id, ...(await said(tx, actor, help.tenant_id, wish)), tx.now],
      );
      await tx.enqueue(matchHelp, { helpId: id });
    });
  }

  /** Three more months from today; pressed twice, it is the same day. */
  async renew(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const help = await readToChange(tx, actor, id);
      if (help.state === 'closed') throw new HelpEnded();
      const until = dayAfter(tx.now, usualDays);
      if (help.state === 'open' && help.until >= until) return;
      await tx.query(`update help set until = $2, state = 'open', updated_at = $3 where id = $1`, [id, until, tx.now]);
    });
  }

  /** Nobody else finds it any more; what was asked about it goes on. */
  async close(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const help = await readToChange(tx, actor, id);
      if (help.state === 'closed') return;
      await tx.query(`update help set state = 'closed', updated_at = $2 where id = $1`, [id, tx.now]);
    });
  }
}

/** Whoever wrote it, and the tenant's editors. */
export function mayChangeHelp(actor: Actor, help: { tenant_id: string; person_id: string }): boolean {
  const writes = may(actor, 'help.write', { tenantId: help.tenant_id });
  return (writes && help.person_id === actor.personId) || may(actor, 'entry.archive', { tenantId: help.tenant_id });
}

/** NotFound to other tenants, Forbidden to colleagues whose it is not. */
async function readToChange(tx: Transaction, actor: Actor, id: string): Promise<Row> {
  const [row] = isId(id)
    ? await tx.query<Row>('select id, side, tenant_id, person_id, state, until::text as until from help where id = $1', [id])
    : [];
  if (!row || !actor.tenantIds.includes(row.tenant_id)) throw new NotFound('help');
  if (!mayChangeHelp(actor, row)) requireAccess(actor, 'entry.archive', { tenantId: row.tenant_id });
  return row;
}

function requireCapacity(side: HelpSide, { perMonth }: HelpInput): void {
  if (side === 'offer' && perMonth === undefined) throw new InvalidInput({ perMonth: ['isInt'] });
  if (side === 'need' && perMonth !== undefined) throw new InvalidInput({ perMonth: ['whitelistValidation'] });
}

/** The columns from `title` to `until`. */
async function said(tx: Transaction, actor: Actor, tenantId: string, wish: HelpInput): Promise<unknown[]> {
  const until = wish.until ?? dayAfter(tx.now, usualDays);
  if (until < dayAfter(tx.now, 0)) throw new InvalidInput({ until: ['not_in_the_past'] });
  if (until > dayAfter(tx.now, mostDays)) throw new InvalidInput({ until: ['deadline_too_late'] });
  const [joined] = await tx.query<{ networks: string[] | null }>(
    `select array_agg(network_id order by network_id) as networks from network_tenant
     where tenant_id = $1 and joined_at is not null and left_at is null`,
    [tenantId],
  );
  const networks = joined?.networks ?? [];
  if (wish.audience === 'networks' && networks.length === 0) throw new NoNetworkToTell();
  const language = wish.language ?? (isLanguage(actor.language) ? actor.language : 'en');
  const goals = [...new Set([...wish.goals, ...wish.targets.map((target) => Number(target.split('.')[0]))])].sort((a, b) => a - b);
  return [
    ...[wish.title, wish.text, language, wish.kinds, goals, wish.targets, conceptsIn(`${wish.title}. ${wish.text}`, language)],
    ...[wish.sizes, wish.perMonth ?? null, networks, wish.audience === 'public', until],
  ];
}
