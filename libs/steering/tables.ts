import type { TableDeclarations } from '#libs/platform';

const outlives = { keep: 'a vote outlives its voter; the person stays an id' };

export const steeringTables: TableDeclarations = {
  body: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  body_name: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  rule_set: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  seat: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  seat_holding: { export: 'both', erasure: { keep: 'who sat when belongs to the record; the person stays an id' }, retention: 'for_ever' },
  seat_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  proposal: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  case_paper: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  round: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  round_seat: { export: 'both', erasure: outlives, retention: 'for_ever' },
  attendance: { export: { none: 'derived from ballot' }, erasure: 'no_person', retention: 'with_its_parent' },
  ballot: { export: 'both', erasure: outlives, retention: 'for_ever' },
  ballot_change: { export: 'person', erasure: outlives, retention: 'for_ever' },
  colleague_review: {
    export: 'both',
    erasure: { keep: 'what was said belongs to the record; the person stays an id' },
    retention: 'for_ever',
  },
  colleague_review_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  decision: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  decision_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  decision_name: { export: 'both', erasure: 'delete', retention: 'for_ever' },
  wheel_committee: { export: 'tenant', erasure: { keep: 'the municipality’s own record; the person stays an id' }, retention: 'for_ever' },
  wheel_meeting: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  wheel_treatment: { export: 'tenant', erasure: { keep: 'the municipality’s own record; the person stays an id' }, retention: 'for_ever' },
  wheel_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  meeting: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  meeting_date: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  meeting_answer: { export: 'both', erasure: outlives, retention: 'for_ever' },
  agenda_item: { export: 'tenant', erasure: outlives, retention: 'for_ever' },
  meeting_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  wheel_set_aside: { export: 'tenant', erasure: { keep: 'the municipality’s own record; the person stays an id' }, retention: 'for_ever' },
  steering_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
};
