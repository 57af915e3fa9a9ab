import type { TableDeclarations } from '#libs/platform';

export const catalogueTables: TableDeclarations = {
  goal: { export: { none: 'reference data' }, erasure: 'no_person', retention: 'for_ever' },
  entry: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  entry_version: { export: 'tenant', erasure: 'anonymise', retention: 'for_ever' },
  entry_goal: { export: { none: 'derived from entry' }, erasure: 'no_person', retention: 'with_its_parent' },
  entry_network: { export: { none: 'derived from entry' }, erasure: 'no_person', retention: 'with_its_parent' },
  slug_redirect: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  entry_draft: { export: 'tenant', erasure: 'anonymise', retention: 'tenant' },
  replaced_draft: { export: 'tenant', erasure: 'anonymise', retention: 'with_its_parent' },
  draft_share: { export: 'both', erasure: 'delete', retention: 'with_its_parent' },
  co_ownership: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  release_request: { export: 'tenant', erasure: 'anonymise', retention: 'tenant' },
  entry_search: { export: { none: 'derived from entry' }, erasure: 'no_person', retention: 'with_its_parent' },
  collection_draft: { export: 'tenant', erasure: 'anonymise', retention: 'tenant' },
  collection: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  collection_item: { export: 'tenant', erasure: 'no_person', retention: 'with_its_parent' },
  collection_redirect: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  entry_mark: { export: 'tenant', erasure: 'no_person', retention: 'for_ever' },
  attachment: { export: 'tenant', erasure: 'anonymise', retention: 'with_its_parent' },
  stored_file: { export: { none: 'the bytes go with the attachments that name them' }, erasure: 'no_person', retention: 'with_its_parent' },
};
