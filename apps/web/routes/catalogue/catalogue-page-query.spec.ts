import { describe, expect, it } from '@jest/globals';
import { queryOf, readQuery, searchOf } from './catalogue-page-query.js';

describe('a search that is kept', () => {
  const asked = (address: string) => {
    const { q, like, chosen } = readQuery(new URLSearchParams(address));
    return { q, like, chosen };
  };

  it.each(['q=madspild&kind=tool&kind=method&goal=12&tenant=herning', 'country=SE&like=asker', 'network=norden', ''])(
    'asks the same again: %p',
    (address) => expect(queryOf(searchOf(asked(address)))).toEqual(asked(address)),
  );
});
