import type { TableDeclarations } from './database/table-declaration.js';

export const platformTables: TableDeclarations = {
  event: { export: { none: 'ids only; what they point to is exported' }, erasure: 'no_person', retention: { days: 400 } },
  event_consumer: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  job_request: { export: { none: 'machinery' }, erasure: 'no_person', retention: { days: 14 } },
  schedule: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
  caught_mail: { export: { none: 'demo only' }, erasure: 'no_person', retention: { days: 14 } },
  idempotency_key: { export: { none: 'machinery' }, erasure: 'delete', retention: { days: 1 } },
  migration: { export: { none: 'machinery' }, erasure: 'no_person', retention: 'for_ever' },
};
