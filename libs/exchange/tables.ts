import type { TableDeclarations } from '#libs/platform';

const formerColleague = { keep: 'others answered it; the words stand as a former colleague’s, the person stays an id' };

export const exchangeTables: TableDeclarations = {
  adoption: { export: 'tenant', erasure: 'anonymise', retention: 'for_ever' },
  adoption_step: { export: 'tenant', erasure: 'anonymise', retention: 'for_ever' },
  use_prompt: {
    export: { none: 'machinery: what was answered stands in adoption_step' },
    erasure: 'anonymise',
    retention: 'with_its_parent',
  },
  use_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  thread: { export: 'both', erasure: formerColleague, retention: 'for_ever' },
  thread_follow: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  post_edit: { export: 'person', erasure: formerColleague, retention: 'with_its_parent' },
  helpful_reply: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  saved_thread: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  post_report: { export: 'person', erasure: 'anonymise', retention: 'with_its_parent' },
  thread_wish: { export: 'person', erasure: 'delete', retention: 'for_ever' },
  thread_notice: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  reply: { export: 'both', erasure: formerColleague, retention: 'for_ever' },

  call_offer: { export: 'both', erasure: 'delete', retention: 'for_ever' },
  call_request: { export: 'person', erasure: { keep: 'who asked whom stays as ids, without names and addresses' }, retention: 'for_ever' },
  call_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  help: { export: 'both', erasure: { keep: 'what a municipality seeks and offers; the person stays an id' }, retention: 'for_ever' },
  help_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  help_match: { export: { none: 'machinery' }, erasure: 'delete', retention: 'with_its_parent' },
  learning: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  gathering: { export: { none: 'it is the network’s; who may read it has it by REST' }, erasure: 'anonymise', retention: 'for_ever' },
  gathering_session: {
    export: { none: 'it is the network’s; who may read it has it by REST' },
    erasure: 'no_person',
    retention: 'with_its_parent',
  },
  gathering_material: {
    export: { none: 'it is the network’s; who may read it has it by REST' },
    erasure: 'anonymise',
    retention: 'with_its_parent',
  },
  commitment: { export: 'both', erasure: { keep: 'the tenant promised it; the person stays an id' }, retention: 'for_ever' },
  commitment_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  sign_up_notice: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'with_its_parent' },
  sign_up: { export: 'person', erasure: 'anonymise', retention: 'with_its_parent' },
};
