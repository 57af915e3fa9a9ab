import { describe, expect, it } from '@jest/globals';
import { bagTags, safeName, sha256Of } from './bag.js';

describe('a package for a record system', () => {
  const payload = [
    { path: 'decision.pdf', size: 1200, sha256: 'a'.repeat(64) },
    { path: 'attachments/1 100% sikkert.pdf', size: 34, sha256: 'b'.repeat(64) },
  ];

  it('is a bag: says what it is, how much is in it, and what each file must be', () => {
    const tags = bagTags(payload, [['External-Description', 'Sak\nom  vann']]);
    expect(tags.get('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(tags.get('bag-info.txt')).toBe('External-Description: Sak om vann\nPayload-Oxum: 1234.2\n');
    expect(tags.get('manifest-sha256.txt')).toBe(
      `${'a'.repeat(64)}  data/decision.pdf\n${'b'.repeat(64)}  data/attachments/1 100%25 sikkert.pdf\n`,
    );
    const manifest = tags.get('tagmanifest-sha256.txt')?.trim().split('\n');
    expect(manifest).toEqual(
      ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].map((name) => `${sha256Of(tags.get(name) as string)}  ${name}`),
    );
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['Årsplan – 2026/27.pdf', 'Årsplan - 2026-27.pdf'],
    ['a\u0000b\nc.txt', 'a-b-c.txt'],
    ['///', 'file'],
  ])('calls a file named %j %s', (name, safe) => expect(safeName(name)).toBe(safe));
});
