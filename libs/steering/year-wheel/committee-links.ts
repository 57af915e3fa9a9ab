import { type ConflictRule, conflictRules } from './goal-conflicts.js';
import { daysFrom } from './quarter.js';

/** What a committee treats or means to treat, as far as others are concerned by it. Days are ISO days. */
export interface CommitteeItem {
  id: string;
  tenantId: string;
  bodyId: string;
  targets: readonly string[];
  partners: readonly string[];
  /** A part of town, a road, a valley; '' where none is said. */
  area: string;
  /** From its first day to its last: what was said, or its quarter. */
  since: string;
  until: string;
}

interface Period {
  since: string;
  until: string;
}

interface Shared {
  targets: string[];
  partners: string[];
  areas: string[];
  /** Both go on at these times, the first one first; on no day between two of them. */
  periods: Period[];
}

/** Two committees of one municipality that have something to talk about, and what. */
export interface CommitteeLink {
  kind: 'synergy' | 'goal_conflict';
  /** Of these two committees and, in a conflict, this rule. Stays the same while its reasons change. */
  key: string;
  /** The smaller id first. */
  bodies: readonly [string, string];
  /** Of the two committees together. */
  items: string[];
  /** What both have in common. */
  shared: Shared;
  /** In a goal conflict: the rule, and the targets of the first committee and of the second that pull against each other. */
  conflict: { rule: ConflictRule; targets: readonly [string[], string[]] } | null;
}

/**
 * Every pair of committees with something in common, and every pair whose targets pull against each other.
 *
 * Synergy: two items share a target; or they share two of these: a partner, the area, the period.
 * Where the two pull apart somewhere, the same place and time alone is none.
 * Goal conflict: their targets stand on the two sides of a rule, and they share the area or the period.
 *
 * Items of different municipalities have nothing to do with each other here. What comes out doesn't depend on the order of what goes in.
 */
export function committeeLinks(items: readonly CommitteeItem[]): CommitteeLink[] {
  const found = new Map<string, CommitteeLink>();
  const sorted = [...items].sort((a, b) => compare(a.bodyId, b.bodyId) || compare(a.id, b.id));
  for (const [index, one] of sorted.entries())
    for (const other of sorted.slice(index + 1)) {
      if (one.tenantId !== other.tenantId || one.bodyId === other.bodyId) continue;
      for (const link of between(one, other)) found.set(link.key, merged(found.get(link.key), link));
    }
  const all = [...found.values()].sort((a, b) => compare(a.key, b.key));
  const apart = new Set(all.filter(({ kind }) => kind === 'goal_conflict').map(({ bodies }) => bodies.join(':')));
  const isMore = ({ shared }: CommitteeLink) => shared.targets.length + shared.partners.length > 0;
  return all.filter((link) => link.kind !== 'synergy' || !apart.has(link.bodies.join(':')) || isMore(link));
}

function between(one: CommitteeItem, other: CommitteeItem): CommitteeLink[] {
  const shared = sharedBy(one, other);
  const bodies = [one.bodyId, other.bodyId] as const;
  const items = [one.id, other.id];
  const pair = bodies.join(':');
  const besides = [shared.partners.length > 0, shared.areas.length > 0, shared.periods.length > 0].filter(Boolean).length;
  const links: CommitteeLink[] = [];
  if (shared.targets.length > 0 || besides >= 2)
    links.push({ kind: 'synergy', key: `synergy:${pair}`, bodies, items, shared, conflict: null });
  if (shared.areas.length === 0 && shared.periods.length === 0) return links;
  for (const rule of conflictRules) {
    const targets = pulling(rule, one.targets, other.targets);
    if (targets)
      links.push({ kind: 'goal_conflict', key: `goal_conflict:${pair}:${rule.id}`, bodies, items, shared, conflict: { rule, targets } });
  }
  return links;
}

function sharedBy(one: CommitteeItem, other: CommitteeItem): Shared {
  const [since, until] = [[one.since, other.since].sort()[1] ?? '', [one.until, other.until].sort()[0] ?? ''];
  return {
    targets: one.targets.filter((target) => other.targets.includes(target)).sort(compare),
    partners: one.partners
      .filter((partner) => plain(partner) && other.partners.some((theirs) => plain(theirs) === plain(partner)))
      .sort(compare),
    areas: isSameArea(one.area, other.area) ? [shorter(one.area, other.area)] : [],
    periods: since <= until ? [{ since, until }] : [],
  };
}

/** The targets of each that stand on one side of the rule against the other's. */
function pulling({ one, other }: ConflictRule, first: readonly string[], second: readonly string[]): [string[], string[]] | null {
  const among = (targets: readonly string[], side: readonly string[]) => targets.filter((target) => side.includes(target));
  const [straight, reversed] = [
    [among(first, one), among(second, other)],
    [among(first, other), among(second, one)],
  ];
  const sides = [straight, reversed].filter(([a = [], b = []]) => a.length > 0 && b.length > 0);
  if (sides.length === 0) return null;
  return [union(...sides.map(([a = []]) => a)), union(...sides.map(([, b = []]) => b))];
}

function merged(before: CommitteeLink | undefined, link: CommitteeLink): CommitteeLink {
  if (!before) return { ...link, items: union(link.items) };
  const [a, b] = [before.shared, link.shared];
  return {
    ...link,
    items: union(before.items, link.items),
    shared: {
      targets: union(a.targets, b.targets),
      partners: union(a.partners, b.partners),
      areas: union(a.areas, b.areas),
      periods: joined([...a.periods, ...b.periods]),
    },
    conflict: before.conflict &&
      link.conflict && {
        rule: link.conflict.rule,
        targets: [union(before.conflict.targets[0], link.conflict.targets[0]), union(before.conflict.targets[1], link.conflict.targets[1])],
      },
  };
}

/** Those that overlap, or follow one another day by day, as one. */
function joined(periods: readonly Period[]): Period[] {
  const whole: Period[] = [];
  for (const { since, until } of [...periods].sort((a, b) => compare(a.since, b.since))) {
    const before = whole.at(-1);
    if (before && since <= daysFrom(before.until, 1)) before.until = most(before.until, until);
    else whole.push({ since, until });
  }
  return whole;
}

/** Named alike, or one is within the other by its name: «Gjellerup» and «Gjellerup Skole». */
function isSameArea(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return many.some((_, index) => few.every((word, place) => many[index + place] === word));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text: string): string {
  return words(text).join(' ');
}

/** Of two names of one area; which of them doesn't depend on their order. */
function shorter(one: string, other: string): string {
  const [first = one] = [one, other].sort((a, b) => a.length - b.length || compare(a, b));
  return first;
}

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const most = (a: string, b: string) => (a > b ? a : b);
