import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import type { BodyDecision } from './body-decisions.js';
import { decisionsDocument } from './body-decisions-document.js';

describe('the list of a body’s decisions', () => {
  beforeAll(() => loadMessages());

  const tally = { approve: 5, reject: 0, sendBack: 0, abstain: 0, recused: 0, absent: 3 };
  const one = {
    ...{ id: '', number: 1, proposalId: '', kind: 'entry', title: 'Sjekkliste', language: 'nb', tenant: null, version: 1 },
    ...{ recommendation: 'Godkjennes.', recommendationLanguage: 'nb', outcome: 'approved', tally, decidedAt: '2026-12-01T09:00:00Z' },
    ...{ year: 2026, reviewBy: '2028-12-01', supersededBy: null, withdrawnBy: null, meetingId: null },
  } as unknown as BodyDecision;
  const listed = (part: Partial<BodyDecision>) =>
    JSON.stringify(decisionsDocument({ name: 'Gruppa', title: '2026', decisions: [{ ...one, ...part }], fault: null }, 'nb', ''));

  it('says how long an approval holds, and of one that was withdrawn that it does not', () => {
    expect(listed({})).toContain('Godkjenningen gjelder til 1. desember 2028');
    expect(listed({ withdrawnBy: 4 })).not.toContain('gjelder til');
    expect(listed({ withdrawnBy: 4 })).toContain('Trukket tilbake ved beslutning 4');
  });

  it('says of those who did not answer in a round that they did not, and of those a meeting waited for that they were not there', () => {
    expect(listed({})).toContain('5 for · 0 mot · 3 svarte ikke');
    expect(listed({ meetingId: 'a' })).toContain('5 for · 0 mot · 3 ikke til stede');
  });
});
