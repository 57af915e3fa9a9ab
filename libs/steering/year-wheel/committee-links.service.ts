import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, Forbidden, type Language, NotFound, parseInput } from '#libs/platform';
import { wordsIn } from '#libs/platform/documents';
import { BroughtBackInput, ReportQuery, SetAsideInput } from './committee-links.dto.js';
import { type CommitteeItem, type CommitteeLink, committeeLinks } from './committee-links.js';
import { wheelPlace } from './committee-row.js';
import { linkReasons } from './link-words.js';
import { firstDayOf, lastDayOf, quarterOf } from './quarter.js';
import type { TreatmentRow } from './treatment-row.js';
import { type CommitteeFace, type WheelYear, wheelYear } from './wheel-year.js';

/** What two committees have to talk about, for people to read. */
export interface LinkView {
  kind: CommitteeLink['kind'];
  key: string;
  committees: CommitteeFace[];
  items: { id: string; committee: string; quarter: number; title: string; link: string | null }[];
  shared: CommitteeLink['shared'];
  /** The same in words, one phrase for each reason. */
  reasons: string[];
  conflict: { rule: string; targets: string[][]; source: { title: string; publisher: string; year: number; url: string } } | null;
  /** Somebody said why the two need not talk, and nothing has changed since. */
  setAside: { why: string; at: Date } | null;
  mayKeep: boolean;
}

interface SetAside {
  key: string;
  reasons: string;
  why: string;
  at: Date;
}

/** The committees for which somebody may set links aside, by id. */
type Kept = 'all' | readonly string[];

/** Synergies and goal conflicts between the committees of one municipality, for its own people alone. */
@Injectable()
export class CommitteeLinksService {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, tenant: string, input: unknown): Promise<{ year: number; items: LinkView[] }> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const wish = parseInput(ReportQuery, input);
    const { tenantId, today } = await this.database.transaction(actor, (tx) => wheelPlace(tx, actor, tenant));
    const { year = quarterOf(today).year, language = actor.language as Language } = wish;
    return { year, items: await this.ofYear(actor, tenantId, year, language, await wheelYear(this.database, actor, tenantId, year)) };
  }

  /** The reasons are the same for all who may read the wheel; who may set them aside is not. */
  async ofYear(actor: Actor, tenantId: string, year: number, language: Language, wheel: WheelYear): Promise<LinkView[]> {
    const asides = await this.database.read<SetAside>(
      actor,
      'select key, reasons, why, set_at as at from wheel_set_aside where tenant_id = $1 and year = $2',
      [tenantId, year],
    );
    const kept = await this.keptBy(actor, tenantId);
    return linksIn(wheel).map((link) => inWords(language, toView(link, wheel, asides, kept)));
  }

  /** Why the two need not talk; said again, the newest reason stands. */
  async setAside(actor: Actor, tenant: string, input: unknown): Promise<void> {
    const { tenantId, kept } = await this.requireKeeper(actor, tenant);
    const { year, key, why } = parseInput(SetAsideInput, input);
    const link = linksIn(await wheelYear(this.database, actor, tenantId, year)).find((one) => one.key === key);
    if (!link) throw new NotFound('link');
    requireKept(kept, link.bodies);
    await this.database.transaction(actor, (tx) =>
      tx.query(
        `insert into wheel_set_aside (tenant_id, year, key, one_body_id, other_body_id, reasons, why, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (tenant_id, year, key) do update set reasons = excluded.reasons, why = excluded.why, set_by = excluded.set_by, set_at = excluded.set_at`,
        [tenantId, year, key, ...link.bodies, reasonsOf(link), why, actor.personId, tx.now],
      ),
    );
  }

  async bringBack(actor: Actor, tenant: string, input: unknown): Promise<void> {
    const { tenantId, kept } = await this.requireKeeper(actor, tenant);
    const { year, key } = parseInput(BroughtBackInput, input);
    await this.database.transaction(actor, async (tx) => {
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

  /** 'all' for editors and administrators; else the committees whose secretary the actor is. */
  private async keptBy(actor: Actor, tenantId: string): Promise<Kept> {
    if (actor.editsFor.includes(tenantId)) return 'all';
    const rows = await this.database.read<{ id: string }>(actor, 'select id from body where tenant_id = $1 and secretary_id = $2', [
      tenantId,
      actor.personId,
    ]);
    return rows.map(({ id }) => id);
  }

  private async requireKeeper(actor: Actor, tenant: string): Promise<{ tenantId: string; kept: Kept }> {
    const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
    const kept = await this.keptBy(actor, tenantId);
    if (kept.length === 0) throw new Forbidden('tenant.read_own');
    return { tenantId, kept };
  }
}

function linksIn({ committees, treatments }: WheelYear): CommitteeLink[] {
  const here = new Set(committees.map(({ id }) => id));
  return committeeLinks(treatments.filter(({ status, bodyId }) => status !== 'moved' && here.has(bodyId)).map(toItem));
}

function toItem({ id, tenantId, bodyId, targets, partners, area, since, until, year, quarter }: TreatmentRow): CommitteeItem {
  const first = since ?? firstDayOf({ year, quarter });
  const last = until ?? lastDayOf({ year, quarter });
  return { id, tenantId, bodyId, targets, partners, area, since: first, until: [first, last].sort()[1] ?? last };
}

/** All that the link stands for: when any of it changes, it is another thing than what was set aside. */
function reasonsOf({ items, shared, conflict }: CommitteeLink): string {
  return createHash('sha256')
    .update(JSON.stringify([items, shared, conflict?.targets]))
    .digest('hex');
}

function toView(
  link: CommitteeLink,
  { committees, treatments }: WheelYear,
  asides: readonly SetAside[],
  kept: Kept,
): Omit<LinkView, 'reasons'> {
  const { kind, key, bodies, items, shared, conflict } = link;
  const aside = asides.find((one) => one.key === key && one.reasons === reasonsOf(link));
  return {
    kind,
    key,
    committees: bodies.flatMap((body) =>
      committees.filter(({ id }) => id === body).map(({ id, slug, names, abbreviation }) => ({ id, slug, names, abbreviation })),
    ),
    items: treatments
      .filter(({ id }) => items.includes(id))
      .map(({ id, bodyId, quarter, title, link: address }) => ({ id, committee: bodyId, quarter, title, link: address })),
    shared,
    conflict: conflict && {
      rule: conflict.rule.id,
      targets: conflict.targets.map((side) => [...side]),
      source: { ...conflict.rule.source },
    },
    setAside: aside ? { why: aside.why, at: aside.at } : null,
    mayKeep: isKept(kept, bodies),
  };
}

function inWords(language: Language, link: Omit<LinkView, 'reasons'>): LinkView {
  return { ...link, reasons: linkReasons(wordsIn(language), language, link) };
}

function isKept(kept: Kept, bodies: readonly string[]): boolean {
  return kept === 'all' || bodies.some((body) => kept.includes(body));
}

function requireKept(kept: Kept, bodies: readonly string[]): void {
  if (!isKept(kept, bodies)) throw new Forbidden('tenant.read_own');
}
