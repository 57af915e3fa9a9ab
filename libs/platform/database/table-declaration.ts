/** What happens to a table's rows when a tenant exports, a person is erased, and time passes. */
export interface TableDeclaration {
  /** `tenant`: in the tenant's export; `person`: in the person's; `both`; `none` with the reason. */
  export: 'tenant' | 'person' | 'both' | { none: string };
  /** `delete` or `anonymise` the person's rows; `keep` with the reason (a decision outlives its voter). */
  erasure: 'delete' | 'anonymise' | 'no_person' | { keep: string };
  /** How long rows stay: `tenant` follows the tenant's setting; otherwise in words. */
  retention: 'tenant' | 'with_its_parent' | 'for_ever' | { days: number };
}

/** One declaration for each table a library owns; a test fails on a table that has none. */
export type TableDeclarations = Record<string, TableDeclaration>;
