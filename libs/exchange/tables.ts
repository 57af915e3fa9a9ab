import type { TableDeclarations } from '#libs/platform';

export const exchangeTables: TableDeclarations = {
  adoption: { export: 'tenant', erasure: 'anonymise', retention: 'for_ever' },
};
