import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages, path } from '#libs/platform/i18n';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { signedIn } from '../support/kept-secrets.js';
import { demoDay, type Product, startProduct } from '../support/product.js';

const wheel = '/tenants/herning/year-wheel';
const culture = `${wheel}/udvalget-for-kultur`;
const page = '/da/kommune/herning/aarshjul';

interface Cell {
  quarter: number;
  state: string;
}

describe('the year wheel of a municipality', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
  }, 120_000);
  afterAll(() => product?.stop());

  it('is amber in words where a quarter was told of by nobody, and its own people alone see that', async () => {
    const reader = await signedIn(product, 'member@herning.example');
    const { body } = await reader.api<{ committees: { slug: string; cells: Cell[] }[] }>('GET', `${wheel}?year=2026`);
    const states = (slug: string) => body.committees.find((one) => one.slug === slug)?.cells.map(({ state }) => state);
    expect(states('udvalget-for-kultur')).toEqual(['treated', 'missing', 'treated', 'planned']);
    expect(states('udvalget-for-social-og-sundhed')).toEqual(['treated', 'noted', 'missing', 'planned']);
    expect(await (await reader.send(`${page}?year=2026`)).text()).toContain('Mangler');
    for (const email of ['admin@mariehavn.example', 'coordinator@ks.example', 'operator@tandem.example']) {
      const other = await signedIn(product, email);
      for (const path of [wheel, `${culture}/2026-2`, `${culture}/2026-2/agenda`]) expect((await other.api('GET', path)).status).toBe(404);
      for (const path of [page, `${page}/udvalget-for-kultur`, `${page}/udvalget-for-kultur/2026-2`])
        expect((await other.send(path)).status).toBe(404);
      expect((await other.api('POST', `${culture}/2026-2/outcome`, { status: 'treated' })).status).toBe(404);
    }
    expect((await product.visitor().api('GET', wheel)).status).toBe(401);
  });

  it('is written by the secretary, over what was read and not over what another wrote', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    const written = { status: 'treated', title: 'Mødesteder', targets: ['11.4'] };
    expect((await secretary.api('PUT', `${culture}/2026-2`, written)).status).toBe(412);
    const saved = await secretary.api('PUT', `${culture}/2026-2`, written, { 'if-match': '"0"' });
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
    expect((await secretary.api('PUT', `${culture}/2026-2`, written, { 'if-match': '"0"' })).status).toBe(412);
    expect((await secretary.api('POST', `${culture}/2026-2/outcome`, { status: 'noted' })).status).toBe(204);
    const { body } = await secretary.api<Cell>('GET', `${culture}/2026-2`);
    expect(body.state).toBe('noted');
    expect((await secretary.api('PUT', culture, { goals: [11], targets: ['11.4'] })).status).toBe(204);
    expect((await secretary.api('POST', `${culture}/meetings`, { on: '2026-12-17' })).status).toBe(204);
    expect((await secretary.api('DELETE', `${culture}/meetings/2026-12-17`)).status).toBe(204);
    const reader = await signedIn(product, 'member@herning.example');
    expect((await reader.api('PUT', culture, { goals: [11] })).status).toBe(403);
  });

  it('says on the page why a calendar gave no dates', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    expect((await secretary.api('PUT', `${culture}/calendar`, { calendarUrl: 'http://kalender.example/a.ics' })).status).toBe(400);
    expect((await secretary.api('PUT', `${culture}/calendar`, { calendarUrl: 'https://192.168.0.7/a.ics' })).status).toBe(204);
    const problem = async () => (await secretary.api<{ calendar: { problem: string } }>('GET', culture)).body.calendar.problem;
    expect(await eventually(problem, () => 'the calendar was not read')).toBe('not_public');
    expect(await (await secretary.send(`${page}/udvalget-for-kultur`)).text()).toContain('Kalenderens adresse er ikke åben på nettet');
  });

  it('is written by its pages without scripts, and leads a mail’s reader to the file', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    const at = `${page}/udvalget-for-kultur/2026-4`;
    const form = (await secretary.open(at)).form('Gem');
    await secretary.submit(form, { title: 'Delt lager', done: 'Udvalget hørte om lageret.', status: 'treated', targets: '12.5, 11.4' });
    expect((await secretary.open(at)).text).toContain('Behandlet');
    const { headers, status } = await secretary.send(`${at}?word=1`, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([status, headers.get('location')]).toEqual([302, `/api/v1${culture}/2026-4/agenda`]);
  });

  it('has the agenda’s text as Word, in the committee’s language, with what others did', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    const { body } = await secretary.api<{ ready: { agenda: string }; suggestions: unknown[] }>('GET', `${culture}/2027-1`);
    expect(body.suggestions).toHaveLength(3);
    expect(body.ready.agenda).toContain('Erfaringer fra andre:');
    const answer = await secretary.send(`/api/v1${culture}/2027-1/agenda`);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(answer.headers.get('content-language')).toBe('da');
  });

  it('answers as it is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });

  it('mails the agenda’s text, and is told from a mail what became of it, without signing in and without scripts; opening the link says nothing', async () => {
    const email = 'secretary@herning.example';
    const economy = `${wheel}/udvalget-for-oekonomi`;
    const before = await product.user(email);
    expect((await before.api('POST', `${economy}/meetings`, { on: '2027-02-03' })).status).toBe(204);
    product.clock.moveTo('2027-01-21T12:00:00Z');
    const agenda = await product.mails.first(email, 'tekst til dagsordenen 3. februar 2027');
    expect(agenda.text).toContain('Forslag til dagsordenen');
    product.clock.moveTo('2027-02-04T12:00:00Z');
    const mail = await product.mails.first(email, 'hvad blev der af det 3. februar 2027');
    const anybody = product.visitor();
    const address = mail.links.find((one) => one.includes('status=noted')) as string;
    const shown = await anybody.open(address);
    const token = /svar\/([^?]+)/.exec(address)?.[1] as string;
    for (const language of languages) {
      const translated = await anybody.open(path(language, 'wheelAnswer', { token }));
      expect([translated.status, translated.language]).toEqual([200, language]);
      expect(translated.text).not.toMatch(/wheel\.\w+/);
    }
    const secretary = await product.user(email);
    const state = async () => (await secretary.api<Cell>('GET', `${economy}/2027-1`)).body.state;
    expect(await state()).toBe('missing');
    const link = 'https://sag.herning.example/referat/7';
    const told = await anybody.submit(shown.form('Taget til efterretning'), { link, outcome: 'noted' });
    expect(told.text).toContain('Det står i årshjulet: Taget til efterretning');
    await anybody.submit(told.form('Taget til efterretning'), { outcome: 'noted' });
    expect(await state()).toBe('noted');
    const { body } = await secretary.api<{ treatment: { link: string; revision: number } }>('GET', `${economy}/2027-1`);
    expect(body.treatment).toMatchObject({ link, revision: 1 });
    expect((await anybody.send('/da/aarshjul/svar/x')).status).toBe(404);
  });
});
