import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, Forbidden, type Language, NotFound, parseInput, type Transaction } from '#libs/platform';
import { BroughtBackInput, ReportQuery, SetAsideInput } from './committee-links.dto.js';
import { wheelPlace } from './committee-row.js';
import { isKept, type Kept, keptBy, type LinkView, linksIn, linksOf, reasonsOf } from './link-view.js';
import { quarterOf } from './quarter.js';
import type { Wheel } from './wheel-view.js';
import { toWheel, wheelYear } from './wheel-year.js';

/** Synergies and goal conflicts between the committees of one municipality, for its own people alone. */
@Injectable()
export class CommitteeLinksService {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, tenant: string, input: unknown): Promise<{ year: number; items: LinkView[] }> {
    const { wheel, links } = await this.withWheel(actor, tenant, input);
    return { year: wheel.year, items: links };
  }

  /** For the wheel's page: the year, and what its committees have to talk about in it. */
  async withWheel(actor: Actor, tenant: string, input: unknown): Promise<{ wheel: Wheel; links: LinkView[] }> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const wish = parseInput(ReportQuery, input);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const { year = quarterOf(place.today).year, language = actor.language as Language } = wish;
      const wheel = await wheelYear(tx, place, year);
      return { wheel: toWheel(actor, place, wheel), links: await linksOf(tx, actor, place, wheel, language) };
    });
  }

  /** Why the two need not talk; said again, the newest reason stands. */
  async setAside(actor: Actor, tenant: string, input: unknown): Promise<void> {
    const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const kept = await keptByKeeper(tx, actor, tenantId);
      const { year, key, why } = parseInput(SetAsideInput, input);
      const link = linksIn(await wheelYear(tx, await wheelPlace(tx, actor, tenant), year)).find((one) => one.key === key);
      if (!link) throw new NotFound('link');
      requireKept(kept, link.bodies);
      await tx.query(
        `insert into wheel_set_aside (tenant_id, year, key, one_body_id, other_body_id, reasons, why, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (tenant_id, year, key) do update set reasons = excluded.reasons, why = excluded.why, set_by = excluded.set_by, set_at = excluded.set_at`,
        [tenantId, year, key, ...link.bodies, reasonsOf(link), why, actor.personId, tx.now],
      );
    });
  }

  async bringBack(actor: Actor, tenant: string, input: unknown): Promise<void> {
    const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const kept = await keptByKeeper(tx, actor, tenantId);
      const { year, key } = parseInput(BroughtBackInput, input);
      const [bodies] = await tx.query<{ one: string; other: string }>(
        'select one_body_id as one, other_body_id as other from wheel_set_aside where tenant_id = $1 and year = $2 and key = $3',
        [tenantId, year, key],
      );
      // Brought back already: that is what was asked.
      if (!bodies) return;
      requireKept(kept, [bodies.one, bodies.other]);
      await tx.query('delete from wheel_set_aside where tenant_id = $1 and year = $2 and key = $3', [tenantId, year, key]);
    });
  }
}

/** Forbidden to who keeps none of them: what they ask is not even read. */
async function keptByKeeper(tx: Transaction, actor: Actor, tenantId: string): Promise<Kept> {
  const kept = await keptBy(tx, actor, tenantId);
  if (kept.length === 0) throw new Forbidden('tenant.read_own');
  return kept;
}

function requireKept(kept: Kept, bodies: readonly string[]): void {
  if (!isKept(kept, bodies)) throw new Forbidden('tenant.read_own');
}
