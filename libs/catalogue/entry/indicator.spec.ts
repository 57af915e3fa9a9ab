import { describe, expect, it } from '@jest/globals';
import { u4ssc, u4sscParts, u4sscPlaces } from './indicator.js';

describe('U4SSC’s indicators', () => {
  it('have three dimensions, seven sub-dimensions and twenty-two categories', () => {
    expect(Object.keys(u4ssc)).toHaveLength(3);
    expect(Object.keys(u4sscParts)).toHaveLength(7);
    expect(new Set(Object.values(u4sscParts).flat()).size).toBe(22);
    expect(new Set(u4sscPlaces).size).toBe(u4sscPlaces.length);
  });
});
