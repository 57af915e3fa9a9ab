import { createHash } from 'node:crypto';
import type { Actor } from '#libs/identity';
import type { Language, Transaction } from '#libs/platform';
import { wordsIn } from '#libs/platform/documents';
import { type CommitteeItem, type CommitteeLink, committeeLinks } from './committee-links.js';
import type { WheelPlace } from './committee-row.js';
import { linkReasons } from './link-words.js';
import { firstDayOf, lastDayOf } from './quarter.js';
import type { TreatmentRow } from './treatment-row.js';
import { type CommitteeFace, faceOf, type WheelYear } from './wheel-year.js';

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
export type Kept = 'all' | readonly string[];

/** The links of a year that was read. Their reasons are the same for all who may read the wheel; who may set them aside is not. */
export async function linksOf(
  tx: Transaction,
  actor: Actor,
  { tenantId }: Pick<WheelPlace, 'tenantId'>,
  wheel: WheelYear,
  language: Language,
): Promise<LinkView[]> {
  const asides = await tx.query<SetAside>(
    'select key, reasons, why, set_at as at from wheel_set_aside where tenant_id = $1 and year = $2',
    [tenantId, wheel.year],
  );
  const kept = await keptBy(tx, actor, tenantId);
  return linksIn(wheel).map((link) => inWords(language, toView(link, wheel, asides, kept)));
}

/** 'all' for editors and administrators; else the committees whose secretary the actor is. */
export async function keptBy(tx: Transaction, actor: Actor, tenantId: string): Promise<Kept> {
  if (actor.editsFor.includes(tenantId)) return 'all';
  const rows = await tx.query<{ id: string }>('select id from body where tenant_id = $1 and secretary_id = $2', [tenantId, actor.personId]);
  return rows.map(({ id }) => id);
}

export function isKept(kept: Kept, bodies: readonly string[]): boolean {
  return kept === 'all' || bodies.some((body) => kept.includes(body));
}

export function linksIn({ committees, treatments }: WheelYear): CommitteeLink[] {
  const here = new Set(committees.map(({ id }) => id));
  return committeeLinks(treatments.filter(({ status, bodyId }) => status !== 'moved' && here.has(bodyId)).map(toItem));
}

/** All that the link stands for: when any of it changes, it is another thing than what was set aside. */
export function reasonsOf({ items, shared, conflict }: CommitteeLink): string {
  return createHash('sha256')
    .update(JSON.stringify([items, shared, conflict?.targets]))
    .digest('hex');
}

function toItem({ id, tenantId, bodyId, targets, partners, area, since, until, year, quarter }: TreatmentRow): CommitteeItem {
  const first = since ?? firstDayOf({ year, quarter });
  const last = until ?? lastDayOf({ year, quarter });
  return { id, tenantId, bodyId, targets, partners, area, since: first, until: [first, last].sort()[1] ?? last };
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
    committees: bodies.flatMap((body) => committees.filter(({ id }) => id === body).map(faceOf)),
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
