import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import type { CaughtMail } from '../support/caught-mails.js';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import { ended, tandem } from '../support/tandem-process.js';
import { unzippedFiles } from '../support/unzipped.js';
import type { User } from '../support/user.js';

const body = 'nordisk-laeringsnetvaerk-styregruppe';

async function eventIn(mail: CaughtMail): Promise<{ method: string; sequence: number; uid: string; location: string }> {
  const { attachments } = await simpleParser(mail.raw);
  const part = attachments.find(({ contentType }) => /calendar|ics/.test(contentType));
  const calendar = new ICAL.Component(ICAL.parse(part?.content.toString('utf8') ?? ''));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  return { method: String(calendar.getFirstPropertyValue('method')), sequence: event.sequence, uid: event.uid, location: event.location };
}

// A package is read whole and verified by the command: a busy machine may take its time.
jest.setTimeout(90_000);

describe('a body is called to a meeting', () => {
  let product: Product;
  let coordinator: User;
  let member: User;

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await product.user('coordinator@ks.example');
    member = await product.user('director@bjorksjo.example');
  }, 90_000);
  afterAll(() => product?.stop());

  it('from the question about dates to the calendar, its change and its end, by forms without scripts', async () => {
    const form = await coordinator.open(`/nb/gruppe/${body}/nytt-mote`);
    const made = await coordinator.submit(form.form('Kall inn eller spør'), {
      title: 'Vårmøtet',
      place: 'Sal 1',
      'dates.0.day': '2027-05-12',
      'dates.0.from': '09:00',
      'dates.0.to': '10:30',
      'dates.1.day': '2027-05-13',
      'dates.1.from': '13:00',
      'dates.1.to': '14:30',
    });
    const asked = await product.mails.first('director@bjorksjo.example', 'När kan du? Vårmøtet');
    const page = await member.open(asked.links.find((link) => link.includes('/mote/')) as string);
    const poll = page.form('Skicka svar');
    const { body: seen } = await member.api<{ id: string; dates: { id: string }[] }>(
      'GET',
      `/meetings/${made.address.split('/').at(-1)?.split('?')[0]}`,
    );
    const [first, second] = seen.dates.map(({ id }) => id);
    await member.submit(poll, { [`answer.${first}`]: 'no', [`answer.${second}`]: 'yes' });
    const table = await coordinator.open(made.address);
    expect(table.text).toContain('1 ja · 0 hvis det trengs · 0 nei');
    const chosen = await coordinator.submit(table.form('Velg torsdag 13. mai 2027 kl. 13:00–14:30'));
    expect(chosen.text).toContain('torsdag 13. mai 2027 kl. 13:00–14:30');
    expect(chosen.text).toContain('Hvem kommer');

    const called = await product.mails.first('director@bjorksjo.example', 'Möte: Vårmøtet');
    const event = await eventIn(called);
    expect(event).toMatchObject({ method: 'REQUEST', sequence: 0, location: 'Sal 1' });

    const change = await coordinator.open(`${made.address.split('?')[0]}/endre`);
    await coordinator.submit(change.form('Lagre'), { place: 'Sal 2' });
    const changed = await product.mails.first('director@bjorksjo.example', 'Ändrat: Vårmøtet');
    expect(await eventIn(changed)).toMatchObject({ method: 'REQUEST', sequence: 1, uid: event.uid, location: 'Sal 2' });

    await coordinator.submit((await coordinator.open(`${made.address.split('?')[0]}/endre`)).form('Avlys møtet'));
    const off = await product.mails.first('director@bjorksjo.example', 'Inställt: Vårmøtet');
    expect(await eventIn(off)).toMatchObject({ method: 'CANCEL', sequence: 2, uid: event.uid });
    expect(product.mails.to('director@bjorksjo.example').filter(({ subject }) => subject.includes('Vårmøtet'))).toHaveLength(4);
  });

  it('and what it decided is taken along as a package, which the command verifies without a database', async () => {
    const board = 'baeredygtig-herning-bestyrelse';
    const secretary = await product.user('editor@baeredygtig-herning.example');
    const { body: list } = await secretary.api<{ past: { id: string }[] }>('GET', `/bodies/${board}/meetings`);
    const id = list.past[0]?.id;
    const { body: meeting } = await secretary.api<{ seats: { id: string }[]; agenda: { id: string; proposal: { id: string } | null }[] }>(
      'GET',
      `/meetings/${id}`,
    );
    const { id: item, proposal } = meeting.agenda.find((one) => one.proposal) ?? {};
    const seats = meeting.seats.slice(1).map((seat) => ({ seat: seat.id, vote: 'as_recommended' }));
    const recorded = await secretary.api<{ decision: string }>('POST', `/agenda-items/${item}/decision`, { seats });
    const { text: page } = await secretary.open(`/da/gruppe/${board}/sag/${proposal?.id}`);
    expect(page).toContain('Ikke til stede');
    expect(page).not.toMatch(/svarede ikke|Har ikke svaret/);
    const taken = (user: User) => user.send(`/api/v1/meetings/${id}/package?language=sv`);
    const response = await taken(secretary);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const bytes = Buffer.from(await response.arrayBuffer());
    const files = await unzippedFiles(bytes);
    const top = [...files.keys()][0]?.split('/')[0];
    const manifest = String(files.get(`${top}/manifest-sha256.txt`))
      .trim()
      .split('\n');
    for (const line of manifest) {
      const [sum, path] = line.split('  ') as [string, string];
      const content = files.get(`${top}/${path}`) ?? '';
      expect([path, createHash('sha256').update(content).digest('hex')]).toEqual([path, sum]);
    }
    expect(manifest).toHaveLength([...files.keys()].filter((name) => name.startsWith(`${top}/data/`)).length);
    const metadata = JSON.parse(String(files.get(`${top}/data/metadata.json`)));
    expect(metadata).toMatchObject({
      format: 'tandem.meeting-package',
      id,
      decisions: [{ id: recorded.body.decision, outcome: 'approved' }],
    });
    expect(await readPdf(files.get(`${top}/data/list-of-decisions.pdf`) as Buffer)).toMatchObject({ isTagged: true, language: 'sv' });

    const folder = mkdtempSync(join(tmpdir(), 'tandem-meeting-'));
    writeFileSync(join(folder, 'meeting.zip'), bytes);
    const verifying = tandem(folder, ['verify-decisions', join(folder, 'meeting.zip')]);
    expect([await ended(verifying), verifying.said]).toEqual([0, expect.stringMatching(/^1 decision of \S+bestyrelse/)]);
    rmSync(folder, { recursive: true, force: true });

    expect((await taken(await product.user('admin@fjellvik.example'))).status).toBe(404);
    expect((await taken(product.visitor())).status).toBe(401);
    const { body: ahead } = await coordinator.api<{ ahead: { id: string }[] }>('GET', `/bodies/${body}/meetings`);
    expect((await coordinator.api('GET', `/meetings/${ahead.ahead[0]?.id}/package`)).status).toBe(409);
  });

  it('is nothing to a municipality outside', async () => {
    const stranger = await product.user('admin@fjellvik.example');
    const { body: list } = await coordinator.api<{ ahead: { id: string }[] }>('GET', `/bodies/${body}/meetings`);
    for (const path of [`/bodies/${body}/meetings`, `/meetings/${list.ahead[0]?.id}`, `/meetings/${list.ahead[0]?.id}/agenda`])
      expect((await stranger.api('GET', path)).status).toBe(404);
    expect((await stranger.open(`/nb/gruppe/${body}/moter`)).status).toBe(404);
  });
});
