import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './pasted-addresses.js';

describe('pasted addresses', () => {
  it('are found in lines, in lists and with names around them', () => {
    const text =
      'Holm, Kari <Kari.Holm@asker.example>; ola@asker.example,\nmailto:per@asker.example\n\n  eva@asker.example eli@asker.example';
    expect(addressesIn(text)).toEqual({
      addresses: ['kari.holm@asker.example', 'ola@asker.example', 'per@asker.example', 'eva@asker.example', 'eli@asker.example'],
      unreadable: [],
    });
  });

  it('are one address each, however often they were pasted', () => {
    expect(addressesIn('kari@asker.example\nKARI@asker.example').addresses).toEqual(['kari@asker.example']);
  });

  it('are told apart from what is none', () => {
    expect(addressesIn('kari@asker\nKari Holm\nola@asker.example')).toEqual({
      addresses: ['ola@asker.example'],
      unreadable: ['kari@asker', 'kari holm'],
    });
  });
});
