import type { Actor } from '#libs/identity';
import type { Database } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { names } from '../proposal/case-sql.js';
import { type TreatmentRow, treatmentsOfYear } from './treatment-row.js';

export interface CommitteeFace {
  id: string;
  slug: string;
  names: Names;
  /** «MIN»; null where it has none. */
  abbreviation: string | null;
}

export interface CommitteeYear extends CommitteeFace {
  begunOn: string;
  endedOn: string | null;
  /** Days of its meetings in that year. */
  meetings: string[];
}

export interface WheelYear {
  committees: CommitteeYear[];
  treatments: TreatmentRow[];
}

const committees = `
  select b.id, b.slug, b.abbreviation, c.begun_on::text as "begunOn", b.ended_on::text as "endedOn",
    ${names('body', 'b.id')} as names,
    array(select m.meets_on::text from wheel_meeting m
      where m.body_id = b.id and m.meets_on between make_date($2, 1, 1) and make_date($2, 12, 31) order by m.meets_on) as meetings
  from wheel_committee c join body b on b.id = c.body_id
  where c.tenant_id = $1 and (b.ended_on is null or b.ended_on > make_date($2, 1, 1))
  order by b.abbreviation nulls last, b.slug`;

/** A municipality's committees and what they did in a year, as far as the actor may read it. */
export async function wheelYear(database: Database, actor: Actor, tenantId: string, year: number): Promise<WheelYear> {
  return {
    committees: await database.read<CommitteeYear>(actor, committees, [tenantId, year]),
    treatments: await database.read<TreatmentRow>(actor, treatmentsOfYear, [tenantId, year]),
  };
}
