import type { TreatmentStatus } from './cell-state.js';
import type { Quarter } from './quarter.js';

/** What a committee did with the goals in a quarter, or means to. Days are ISO days. */
export interface TreatmentRow {
  id: string;
  bodyId: string;
  tenantId: string;
  year: number;
  quarter: Quarter;
  status: TreatmentStatus;
  meetingOn: string | null;
  title: string;
  agenda: string;
  done: string;
  note: string;
  link: string | null;
  entries: string[];
  goals: number[];
  /** Codes, `11.2`. */
  targets: string[];
  partners: string[];
  area: string;
  since: string | null;
  until: string | null;
  language: string;
  revision: number;
  writtenAt: Date;
}

/** Of the table as `w`, named as in TreatmentRow. */
export const treatmentColumns = `w.id, w.body_id as "bodyId", w.tenant_id as "tenantId", w.year, w.quarter, w.status,
  w.meeting_on::text as "meetingOn", w.title, w.agenda, w.done, w.note, w.link, w.entries, w.goals, w.targets, w.partners, w.area,
  w.since::text, w.until::text, w.language, w.revision, w.written_at as "writtenAt"`;

/** $1 tenant, $2 year: what all its committees did, by committee and quarter. */
export const treatmentsOfYear = `
  select ${treatmentColumns} from wheel_treatment w where w.tenant_id = $1 and w.year = $2 order by w.body_id, w.quarter`;
