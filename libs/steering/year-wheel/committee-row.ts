import { type Actor, may, requireTenant } from '#libs/identity';
import { dayOf, Forbidden, isId, type Language, NotFound, notEnded, type Transaction } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { names } from '../proposal/case-sql.js';
import { zoneOf } from './zone-of.js';

export interface CommitteeRow {
  id: string;
  slug: string;
  names: Names;
  abbreviation: string | null;
  secretaryId: string | null;
  language: string;
  goals: number[];
  targets: string[];
  /** Somebody said what it works with, or when it meets. */
  isSetUp: boolean;
  /** The first day it is asked; today for one that nobody has set up. */
  begunOn: string;
  /** The first day on which there is no committee any more. */
  endedOn: string | null;
}

export interface WheelPlace {
  tenantId: string;
  tenant: { slug: string; name: string };
  language: Language;
  /** There. */
  today: string;
}

const committees = `
  select b.id, b.slug, ${names('body', 'b.id')} as names, b.abbreviation, b.secretary_id as "secretaryId",
    coalesce(c.language, t.language) as language, coalesce(c.goals, '{}') as goals, coalesce(c.targets, '{}') as targets,
    c.body_id is not null as "isSetUp", coalesce(c.begun_on::text, $2) as "begunOn", b.ended_on::text as "endedOn"
  from body b join tenant t on t.id = b.tenant_id left join wheel_committee c on c.body_id = b.id
  where b.tenant_id = $1 and b.kind = 'committee'`;

/** The municipality, for its own people; NotFound for everybody else. */
export async function wheelPlace(tx: Transaction, actor: Actor, slug: string): Promise<WheelPlace> {
  const tenantId = requireTenant(actor, 'tenant.read_own', slug);
  const [found] = await tx.query<{ name: string; country: string; language: Language }>(
    'select name, country, language from tenant where id = $1',
    [tenantId],
  );
  if (!found) throw new NotFound('tenant');
  const { name, country, language } = found;
  return { tenantId, tenant: { slug, name }, language, today: dayOf(tx.now, zoneOf(country)) };
}

/** Those that were there in the year. */
export function committeesOf(tx: Transaction, { tenantId, today }: WheelPlace, year: number): Promise<CommitteeRow[]> {
  return tx.query<CommitteeRow>(`${committees} and ${notEnded('b', 'make_date($3, 1, 1)')} order by b.abbreviation nulls last, b.slug`, [
    tenantId,
    today,
    year,
  ]);
}

/** By its slug or id; NotFound where the municipality has none such. */
export async function committeeOf(tx: Transaction, { tenantId, today }: WheelPlace, which: string): Promise<CommitteeRow> {
  const [found] = await tx.query<CommitteeRow>(`${committees} and b.${isId(which) ? 'id' : 'slug'} = $3`, [tenantId, today, which]);
  if (!found) throw new NotFound('body');
  return found;
}

/** Its secretary, and the municipality's editors and administrators. */
export function mayKeep(actor: Actor, tenantId: string, { secretaryId }: Pick<CommitteeRow, 'secretaryId'>): boolean {
  return (secretaryId !== null && secretaryId === actor.personId) || may(actor, 'year_wheel.keep', { tenantId });
}

/** For whoever keeps it; Forbidden to its other readers. Its row is there afterwards. */
export async function committeeToKeep(tx: Transaction, actor: Actor, place: WheelPlace, which: string): Promise<CommitteeRow> {
  const committee = await committeeOf(tx, place, which);
  if (!mayKeep(actor, place.tenantId, committee)) throw new Forbidden('year_wheel.keep');
  await tx.query(
    `insert into wheel_committee (body_id, tenant_id, language, begun_on, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [committee.id, place.tenantId, committee.language, committee.begunOn, actor.personId, tx.now],
  );
  return committee;
}
