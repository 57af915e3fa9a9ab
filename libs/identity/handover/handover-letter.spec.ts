import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { handoverLetter } from './handover-letter.js';

describe('the mail about what a colleague left', () => {
  beforeAll(() => loadMessages());

  it('says how many things it asks about besides those it names', () => {
    const said = (more: number) => {
      const things = [{ title: 'Borgersamling', language: 'da', url: 'https://tandem.example/' }];
      const news = { from: 'Kari', tenant: 'Asker', kinds: [], asked: [{ kind: 'call', more, things }], url: 'https://tandem.example' };
      return JSON.stringify(handoverLetter('nb', news).blocks);
    };
    expect(said(0)).not.toContain('til"');
    expect(said(3)).toContain('og 3 til"');
  });
});
