import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { attendanceList } from './attendance-list.js';
import type { AttendanceRow, GatheringFace } from './gathering-view.js';

describe('the list at the door', () => {
  beforeAll(() => loadMessages());

  const said = (taken: number) => {
    const gathering = { title: 'Vårsamling', language: 'nb', network: { slug: 'norden', names: { nb: 'Norden' } }, place: 'Ås', taken };
    const kari: AttendanceRow = { id: '1', name: 'Kari', tenant: 'Asker', state: 'confirmed', remark: 'Nøtter' };
    const { blocks } = attendanceList(gathering as unknown as GatheringFace, [kari], { language: 'nb', address: '', at: new Date(0) });
    return JSON.stringify(blocks);
  };

  it('says how many have a place besides those who are on it', () => {
    expect(said(1)).not.toContain('til');
    expect(said(2001)).toMatch(/og 2\s000 til/);
  });
});
