import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDate, languages, path } from '#libs/platform/i18n';
import { demoQuarters, workday } from '../../apps/cli/demo/demo-quarters.js';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';

const wheel = '/tenants/herning/year-wheel';
const culture = `${wheel}/udvalget-for-kultur`;
const page = '/da/kommune/herning/aarshjul';
/** Four of which the demo tells, and one that nobody has written for. */
const quarters = demoQuarters(new Date());
const [, second, , last] = quarters;
const [next] = demoQuarters(new Date(Date.parse(`${last.lastDay}T12:00:00Z`) + 300 * 86_400_000));
const named = ({ year, quarter }: { year: number; quarter: number }) => `${year}-${quarter}`;

interface Cell {
  quarter: number;
  state: string;
}

describe('the year wheel of a municipality', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop(), 120_000);

  it('is amber in words where a quarter was told of by nobody, and its own people alone see that', async () => {
    const reader = await signedIn(product, 'member@herning.example');
    const states = async (slug: string) => {
      const told = quarters.map(async ({ year, quarter }) => {
        const { body } = await reader.api<{ committees: { slug: string; cells: Cell[] }[] }>('GET', `${wheel}?year=${year}`);
        return body.committees.find((one) => one.slug === slug)?.cells.find((one) => one.quarter === quarter)?.state;
      });
      return Promise.all(told);
    };
    expect(await states('udvalget-for-kultur')).toEqual(['treated', 'missing', 'treated', 'planned']);
    expect(await states('udvalget-for-social-og-sundhed')).toEqual(['treated', 'noted', 'missing', 'planned']);
    expect(await (await reader.send(`${page}?year=${second.year}`)).text()).toContain('Mangler');
    for (const email of ['admin@mariehavn.example', 'coordinator@ks.example', 'operator@tandem.example']) {
      const other = await signedIn(product, email);
      for (const path of [wheel, `${culture}/${named(second)}`, `${culture}/${named(second)}/agenda`])
        expect((await other.api('GET', path)).status).toBe(404);
      for (const path of [page, `${page}/udvalget-for-kultur`, `${page}/udvalget-for-kultur/${named(second)}`])
        expect((await other.send(path)).status).toBe(404);
      expect((await other.api('POST', `${culture}/${named(second)}/outcome`, { status: 'treated' })).status).toBe(404);
    }
    expect((await product.visitor().api('GET', wheel)).status).toBe(401);
  });

  it('is written by the secretary, over what was read and not over what another wrote', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    const written = { status: 'treated', title: 'Mødesteder', targets: ['11.4'] };
    expect((await secretary.api('PUT', `${culture}/${named(second)}`, written)).status).toBe(412);
    const saved = await secretary.api('PUT', `${culture}/${named(second)}`, written, { 'if-match': '"0"' });
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
    expect((await secretary.api('PUT', `${culture}/${named(second)}`, written, { 'if-match': '"0"' })).status).toBe(412);
    expect((await secretary.api('POST', `${culture}/${named(second)}/outcome`, { status: 'noted' })).status).toBe(204);
    const { body } = await secretary.api<Cell>('GET', `${culture}/${named(second)}`);
    expect(body.state).toBe('noted');
    expect((await secretary.api('PUT', culture, { goals: [11], targets: ['11.4'] })).status).toBe(204);
    expect((await secretary.api('POST', `${culture}/meetings`, { on: next.firstDay })).status).toBe(204);
    expect((await secretary.api('DELETE', `${culture}/meetings/${next.firstDay}`)).status).toBe(204);
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
    const at = `${page}/udvalget-for-kultur/${named(last)}`;
    const form = (await secretary.open(at)).form('Gem');
    await secretary.submit(form, { title: 'Delt lager', done: 'Udvalget hørte om lageret.', status: 'treated', targets: '12.5, 11.4' });
    expect((await secretary.open(at)).text).toContain('Behandlet');
    const { headers, status } = await secretary.send(`${at}?word=1`, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([status, headers.get('location')]).toEqual([302, `/api/v1${culture}/${named(last)}/agenda`]);
  });

  it('has the agenda’s text as Word, in the committee’s language, with what others did', async () => {
    const secretary = await signedIn(product, 'secretary@herning.example');
    const { body } = await secretary.api<{ ready: { agenda: string }; suggestions: unknown[] }>('GET', `${culture}/${named(next)}`);
    expect(body.suggestions).toHaveLength(3);
    expect(body.ready.agenda).toContain('Erfaringer fra andre:');
    const answer = await secretary.send(`/api/v1${culture}/${named(next)}/agenda`);
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
    const meetingOn = workday(next.firstDay, 33);
    const meets = formatDate('da', `${meetingOn}T12:00:00Z`);
    const daysLater = (days: number) => new Date(Date.parse(`${meetingOn}T12:00:00Z`) + days * 86_400_000).toISOString();
    expect((await before.api('POST', `${economy}/meetings`, { on: meetingOn })).status).toBe(204);
    product.clock.moveTo(daysLater(-13));
    const agenda = await product.mails.first(email, `tekst til dagsordenen ${meets}`);
    expect(agenda.text).toContain('Forslag til dagsordenen');
    product.clock.moveTo(daysLater(1));
    const mail = await product.mails.first(email, `hvad blev der af det ${meets}`);
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
    const state = async () => (await secretary.api<Cell>('GET', `${economy}/${named(next)}`)).body.state;
    expect(await state()).toBe('missing');
    const link = 'https://sag.herning.example/referat/7';
    const told = await anybody.submit(shown.form('Taget til efterretning'), { link, outcome: 'noted' });
    expect(told.text).toContain('Det står i årshjulet: Taget til efterretning');
    await anybody.submit(told.form('Taget til efterretning'), { outcome: 'noted' });
    expect(await state()).toBe('noted');
    const { body } = await secretary.api<{ treatment: { link: string; revision: number } }>('GET', `${economy}/${named(next)}`);
    expect(body.treatment).toMatchObject({ link, revision: 1 });
    expect((await anybody.send('/da/aarshjul/svar/x')).status).toBe(404);
  });
});
