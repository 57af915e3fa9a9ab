import type { TableDeclarations } from '#libs/platform';

const formerColleague = { keep: 'others answered it; the words stand as a former colleague’s, the person stays an id' };

export const exchangeTables: TableDeclarations = {
  adoption: { export: 'tenant', erasure: 'anonymise', retention: 'for_ever' },
  thread: { export: 'both', erasure: formerColleague, retention: 'for_ever' },
  reply: { export: 'both', erasure: formerColleague, retention: 'for_ever' },
};
