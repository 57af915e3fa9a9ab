import type { TableDeclarations } from '#libs/platform';

export const digestTables: TableDeclarations = {
  digest_setting: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  subscription: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  saved_search: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  digest_period: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  digest_item: { export: { none: 'derived from events' }, erasure: 'no_person', retention: { days: 400 } },
  digest_at_once: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  digest_run: { export: { none: 'machinery' }, erasure: 'no_person', retention: { days: 400 } },
  digest_copy: { export: 'person', erasure: 'delete', retention: { days: 400 } },
  announcement: { export: { none: 'it is the network’s; who may read it has it by REST' }, erasure: 'anonymise', retention: 'for_ever' },
  announcement_reader: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  digest_bounce: { export: 'person', erasure: 'delete', retention: { days: 400 } },
  digest_told: { export: { none: 'derived from what was sent' }, erasure: 'delete', retention: { days: 400 } },
  digest_breaker: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  digest_allowance: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  digest_fragment: { export: { none: 'derived from entries' }, erasure: 'no_person', retention: { days: 60 } },
  public_digest_request: {
    export: { none: 'asked at an address whose owner has not answered' },
    erasure: 'no_person',
    retention: { days: 7 },
  },
  public_reader: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
};
