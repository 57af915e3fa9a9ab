import { beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from './languages.js';
import { loadMessages } from './load-messages.js';
import { targets, targetsOf } from './targets.js';
import { translate } from './translate.js';

beforeAll(loadMessages);

describe('the targets of the goals', () => {
  it('are 169, each once', () => {
    expect(targets).toHaveLength(169);
    expect(new Set(targets).size).toBe(169);
  });

  it('have numbers, and letters for the means', () => {
    expect(targetsOf(5)).toEqual(['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.a', '5.b', '5.c']);
    expect(targetsOf(17)).toHaveLength(19);
    expect(targetsOf(18)).toEqual([]);
  });

  it.each(languages)('have in %s a label of at most 60 characters that no other target has', (language) => {
    const labels = targets.map((target) => translate(language, `targets.${target}`));
    expect(labels.filter((label) => label.length > 60 || label.startsWith('targets.'))).toEqual([]);
    expect(new Set(labels).size).toBe(169);
  });
});
