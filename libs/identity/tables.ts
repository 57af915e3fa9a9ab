import type { TableDeclarations } from '#libs/platform';

export const identityTables: TableDeclarations = {
  tenant: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  tenant_succession: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  municipality_code: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  person: { export: 'person', erasure: 'anonymise', retention: 'for_ever' },
  person_profile: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  person_email: { export: 'person', erasure: 'delete', retention: 'with_its_parent' },
  credential: { export: { none: 'a secret' }, erasure: 'delete', retention: 'with_its_parent' },
  password_reset: { export: { none: 'a secret' }, erasure: 'delete', retention: { days: 7 } },
  session: { export: 'person', erasure: 'delete', retention: { days: 90 } },
  membership: { export: 'both', erasure: 'delete', retention: 'tenant' },
  invitation: { export: 'tenant', erasure: 'anonymise', retention: { days: 90 } },
  network: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  network_name: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  network_tenant: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  charter: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  charter_acceptance: { export: 'tenant', erasure: { keep: 'a tenant is bound by it, the person stays an id' }, retention: 'for_ever' },
  handover: {
    export: 'tenant',
    erasure: { keep: 'what went from whom to whom is the tenant’s; the person stays an id' },
    retention: 'tenant',
  },
  handover_share: {
    export: 'tenant',
    erasure: { keep: 'what went from whom to whom is the tenant’s; the person stays an id' },
    retention: 'with_its_parent',
  },
  handover_thing: { export: 'tenant', erasure: 'no_person', retention: 'with_its_parent' },
  audit_log: {
    export: 'tenant',
    erasure: { keep: 'an audit log that can be erased is none; the person stays an id' },
    retention: 'tenant',
  },
};
