import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { NotFound } from '#libs/platform';
import { aPdf } from '../../../test/support/a-picture.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { RecordRoom } from '../../../test/support/record-room.js';
import type { Person } from '../../../test/support/steering-group.js';
import { unzippedFiles } from '../../../test/support/unzipped.js';
import { createBody } from '../body/new-body.js';
import { chainFault } from './chain-fault.js';
import { readChain } from './chain-file.js';

describe('a decision, taken along', () => {
  let room: RecordRoom;
  let first: string;
  let second: string;

  const pdf = async (actor: Person, id: string, language?: string) => {
    const read = await room.exports.read(actor, id, { format: 'pdf', language }, undefined);
    return read.format === 'pdf' ? read : Promise.reject(new Error('not a PDF'));
  };
  const packed = async (actor: Person, id: string) => {
    const { name, bytes } = await room.exports.package(actor, id, { language: 'nb' });
    return { name, bytes: await buffer(bytes) };
  };

  beforeAll(async () => {
    room = await new RecordRoom().open();
    const tool = await room.aToolWithAFile('Sjekkliste 100 % ferdig.pdf', aPdf());
    first = await room.aDecision('approve', tool);
    await room.group.aNewVersion(tool, { summary: 'Tretten spørsmål.' });
    second = await room.aDecision('approve', tool);
  }, 120_000);
  afterAll(() => room.close());

  it('is a tagged PDF with one first heading, and names the decision whose place it takes', async () => {
    const read = await readPdf((await pdf(room.group.reader, second, 'nb')).bytes);
    expect(read).toMatchObject({ isTagged: true, language: 'nb', title: 'Sjekkliste for bærekraftige anskaffelser' });
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['Document', 'H2', 'P', 'BlockQuote', 'Table', 'TR', 'TH', 'TD']) expect(read.roles).toContain(role);
    expect(read.text).toContain('Erstatter beslutning 1 fra');
    expect((await readPdf((await pdf(room.group.reader, first, 'sv')).bytes)).text).toContain('Ersatt av beslut 2');
  });

  it('names who stood aside beside the deputy who sat for them', async () => {
    const { seats } = await room.group.decisions.read(room.group.reader, second);
    const named = { name: 'Vara, baerum', standsAside: 'Direktør, baerum', recused: true, speaker: 'baerum' };
    expect(seats.filter(({ recused }) => recused)).toMatchObject([named]);
    const { text } = await readPdf((await pdf(room.group.reader, second, 'nb')).bytes);
    expect(text.replace(/\s+/g, ' ')).toContain('Vara, baerum (vara); Direktør, baerum er inhabil');
    expect(seats.filter(({ recused }) => !recused).every(({ standsAside }) => standsAside === null)).toBe(true);
  });

  it('is a bag of which every checksum fits, with the file that was decided on', async () => {
    const { name, bytes } = await packed(room.group.reader, second);
    expect(name).toBe('styringsgruppen-2.zip');
    const files = await unzippedFiles(bytes);
    expect([...files.keys()]).toEqual([
      ...['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'].map((tag) => `styringsgruppen-2/${tag}`),
      ...['decision.pdf', 'decisions.json', 'case-paper.pdf', 'attachments/1-Sjekkliste 100 - ferdig.pdf', 'metadata.json'].map(
        (part) => `styringsgruppen-2/data/${part}`,
      ),
    ]);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      for (const line of (files.get(`styringsgruppen-2/${manifest}`) as Buffer).toString('utf8').trim().split('\n')) {
        const [sum, path] = line.split('  ') as [string, string];
        const content = files.get(`styringsgruppen-2/${path}`) as Buffer;
        expect([path, createHash('sha256').update(content).digest('hex')]).toEqual([path, sum]);
      }
    const metadata = JSON.parse(String(files.get('styringsgruppen-2/data/metadata.json')));
    expect(metadata).toMatchObject({ number: 2, supersedes: 1, supersededBy: null, outcome: 'approved' });
    const excerpt = readChain(String(files.get('styringsgruppen-2/data/decisions.json')));
    expect([chainFault(excerpt), excerpt.isWhole, excerpt.decisions[0]?.number]).toEqual([null, false, 2]);
  });

  it('is the same bytes when it is taken again, days later', async () => {
    const [before, document] = [await packed(room.group.reader, second), await pdf(room.group.reader, second, 'da')];
    room.group.clock.pass(3);
    expect((await packed(room.group.reader, second)).bytes.equals(before.bytes)).toBe(true);
    expect((await pdf(room.group.reader, second, 'da')).bytes.equals(document.bytes)).toBe(true);
  });

  it('is not there for another municipality and for visitors', async () => {
    const { outsider } = room.group;
    await expect(pdf(outsider, second)).rejects.toThrow(NotFound);
    await expect(packed(outsider, second)).rejects.toThrow(NotFound);
    await expect(pdf(anonymous as Person, second)).rejects.toThrow(NotFound);
    await expect(packed(anonymous as Person, second)).rejects.toMatchObject({ code: 'sign_in_first' });
    await expect(packed(room.group.reader, 'no-id')).rejects.toThrow(NotFound);
  });

  it('leaves a line in the audit log: who took which, and none of what was refused', async () => {
    const rows = await room.group.given.write((tx) =>
      tx.query<object>(
        `select distinct person_id, subjects ->> 'decisionId' as decision from audit_log where action = 'decision.package_exported'`,
      ),
    );
    expect(rows).toEqual([{ person_id: room.group.reader.personId, decision: second }]);
  });

  it('stands in the audit log of the municipality whose own body decided', async () => {
    const { group } = room;
    const owner = group.tenants.storevik;
    const secretary = await group.given.aMember(owner, 'editor');
    await group.given.write((tx) =>
      createBody(tx, {
        ...{ slug: 'bestyrelsen', kind: 'board', networkId: null, tenantId: owner.id, statutory: false, rules: 'association' },
        ...{ names: { da: 'Bestyrelsen' }, secretaryId: secretary.personId },
        seats: [
          {
            ...{ role: 'chair', tenantId: null, sector: 'business', holderId: secretary.personId, deputyId: null },
            ...{ since: '2024-01-01', until: null },
          },
        ],
      }),
    );
    const chair = await group.again(secretary);
    const { id } = await group.motions.move(chair, 'bestyrelsen', { title: 'Klimapulje', text: 'Vi afsætter 200.000 kr.', language: 'da' });
    const paper = { background: 'Baggrund.', assessment: 'Vurdering.', recommendation: 'Bestyrelsen vedtager.', recommended: 'approve' };
    await group.proposals.writePaper(chair, id, paper);
    const round = await group.rounds.open(chair, id, {});
    await group.vote(round.id, 'approve', [chair]);
    const decision = await group.closing.close(chair, round.id);
    await packed(chair, decision);
    const rows = await group.database.read(
      await group.given.aMember(owner, 'admin'),
      `select subjects from audit_log where tenant_id = $1 and action = 'decision.package_exported'`,
      [owner.id],
    );
    expect(rows).toEqual([{ subjects: { decisionId: decision } }]);
  });
});
