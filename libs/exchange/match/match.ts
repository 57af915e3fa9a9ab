/** A municipality, as far as it matters to whom it can help. */
export interface Party {
  tenantId: string;
  /** That it shares in now. */
  networks: readonly string[];
  country: string;
  /** Null where its size is not known. */
  size: string | null;
}

/** Something with an audience, of a tenant. */
export interface Shared {
  tenantId: string;
  networks: readonly string[];
  isPublic: boolean;
}

interface Topics {
  goals: readonly number[];
  targets: readonly string[];
  /** Ids of the thesaurus. */
  concepts: readonly string[];
}

/** What is sought, or what somebody can give: an offer, or one's word that one can be called about an entry. */
export interface Side extends Shared, Topics {
  id: string;
  party: Party;
  kinds: readonly string[];
  /** Asked of the other side; any, where there is none. */
  sizes: readonly string[];
}

/** What a tenant wrote or took up. */
export interface Done extends Shared, Topics {
  title: string;
  language: string;
  year: number;
  how: 'wrote' | 'took_up';
}

export interface Offering extends Side {
  /** Calls that are free this month. */
  left: number;
  done: readonly Done[];
}

/** Why, as a key of the messages `match.reason.…` with what stands in it. */
export type Reason =
  | { key: 'target'; target: string }
  | { key: 'goal'; goal: number }
  | { key: 'concept'; concept: string }
  | { key: 'wanted_size' | 'similar_size'; size: string }
  | { key: 'country'; country: string }
  | { key: 'wrote' | 'took_up'; title: string; language: string; year: number };

export interface Match {
  score: number;
  /** The strongest first. */
  reasons: Reason[];
}

const points = { goal: 2, target: 4, concept: 3, wantedSize: 2, similarSize: 1, country: 1, done: 3 };
/** Of a kind, so that one wide wish is not like everything. */
const countedOfEach = 2;

export function maySee(party: Party, thing: Shared): boolean {
  return thing.isPublic || thing.tenantId === party.tenantId || thing.networks.some((network) => party.networks.includes(network));
}

/**
 * How well an offer answers a need, and why; null where it does not. Both sides may see the other and everything that is given as a reason,
 * the offer has room, a way of helping fits, and they have a subject in common: size and country alone are none.
 */
export function match(need: Side, offer: Offering): Match | null {
  if (need.tenantId === offer.tenantId || !maySee(need.party, offer) || !maySee(offer.party, need)) return null;
  if (offer.left <= 0 || common(need.kinds, offer.kinds).length === 0) return null;
  if (!suits(need.sizes, offer.party.size) || !suits(offer.sizes, need.party.size)) return null;
  const goals = common(need.goals, offer.goals);
  const targets = common(need.targets, offer.targets);
  const concepts = common(need.concepts, offer.concepts);
  if (goals.length + targets.length + concepts.length === 0) return null;
  const size = sizeOf(need, offer);
  const done = offer.done
    .filter((one) => maySee(need.party, one) && maySee(offer.party, one) && sharesTopic(need, one))
    .sort((one, other) => other.year - one.year || one.title.localeCompare(other.title))[0];
  const isSameCountry = need.party.country === offer.party.country;
  const counted = (found: readonly unknown[]) => Math.min(found.length, countedOfEach);
  return {
    score:
      counted(targets) * points.target +
      counted(goals) * points.goal +
      counted(concepts) * points.concept +
      (size ? (size.key === 'wanted_size' ? points.wantedSize : points.similarSize) : 0) +
      (isSameCountry ? points.country : 0) +
      (done ? points.done : 0),
    reasons: [
      ...targets.slice(0, countedOfEach).map((target): Reason => ({ key: 'target', target })),
      ...concepts.slice(0, countedOfEach).map((concept): Reason => ({ key: 'concept', concept })),
      ...(done ? [{ key: done.how, title: done.title, language: done.language, year: done.year } as Reason] : []),
      // A target names its goal.
      ...goals
        .filter((goal) => !targets.some((target) => target.startsWith(`${goal}.`)))
        .slice(0, countedOfEach)
        .map((goal): Reason => ({ key: 'goal', goal })),
      ...(size ? [size] : []),
      ...(isSameCountry ? [{ key: 'country', country: need.party.country } as Reason] : []),
    ],
  };
}

export interface Ranked<One> extends Match {
  of: One;
}

/** The best first; among equals who has most room. */
export function bestOffers<One extends Offering>(need: Side, offers: readonly One[], atMost: number): Ranked<One>[] {
  return ranked(
    offers,
    (offer) => match(need, offer),
    atMost,
    (one, other) => other.left - one.left,
  );
}

export function bestNeeds<One extends Side>(needs: readonly One[], offer: Offering, atMost: number): Ranked<One>[] {
  return ranked(
    needs,
    (need) => match(need, offer),
    atMost,
    () => 0,
  );
}

function ranked<One extends Side>(
  all: readonly One[],
  judge: (one: One) => Match | null,
  atMost: number,
  before: (one: One, other: One) => number,
): Ranked<One>[] {
  return all
    .flatMap((of) => {
      const found = judge(of);
      return found ? [{ ...found, of }] : [];
    })
    .sort((one, other) => other.score - one.score || before(one.of, other.of) || one.of.id.localeCompare(other.of.id))
    .slice(0, atMost);
}

function sizeOf(need: Side, offer: Side): Reason | null {
  const { size } = offer.party;
  if (size === null) return null;
  if (need.sizes.includes(size)) return { key: 'wanted_size', size };
  return need.party.size === size ? { key: 'similar_size', size } : null;
}

function suits(wanted: readonly string[], size: string | null): boolean {
  return wanted.length === 0 || (size !== null && wanted.includes(size));
}

function sharesTopic(one: Topics, other: Topics): boolean {
  return (
    common(one.targets, other.targets).length > 0 ||
    common(one.concepts, other.concepts).length > 0 ||
    common(one.goals, other.goals).length > 0
  );
}

function common<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set(one)].filter((value) => other.includes(value));
}
