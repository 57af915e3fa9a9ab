import type { Builders, BuiltTenant } from './builders.js';
import type { Member } from './catalogue-room.js';

export interface Neighbours {
  mariehavn: BuiltTenant;
  storevik: BuiltTenant;
  /** An editor of Mariehavn. */
  owner: Member;
  /** Of Storevik. */
  author: Member;
  /** Of a tenant without networks. */
  outsider: Member;
}

/** Two municipalities in the network `norden`, and one outside it. */
export async function twoNeighbours(given: Builders): Promise<Neighbours> {
  const mariehavn = await given.aTenant({ slug: 'mariehavn', language: 'da' });
  const storevik = await given.aTenant({ slug: 'storevik' });
  await given.aNetwork([mariehavn, storevik], 'norden');
  const outside = await given.aTenant({ slug: 'utenfor' });
  return {
    mariehavn,
    storevik,
    owner: await given.aMember(mariehavn, 'editor'),
    author: await given.aMember(storevik),
    outsider: await given.aMember(outside),
  };
}
