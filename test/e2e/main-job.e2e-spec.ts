import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaughtMail } from '../support/caught-mails.js';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { type Product, publicUrl, startProduct } from '../support/product.js';
import { seed } from '../support/seeds.js';
import type { User } from '../support/user.js';
import { casePaper, checklist } from './steps/checklist.js';
import { expectedBaerum, expectedHerning, outlineOf } from './steps/expected-drafts.js';

const day = 86_400_000;
const nordic = 'nordisk-laeringsnetvaerk';
const sustainability = 'baerekraftsnettverket';
/** Seven seats are asked: Bærum's by its deputy, Midtfjord's vacant one by its deputy too. */
const voters = ['director@solfjord', 'director@asker', 'director@fjellvik', 'director@storevik', 'director@nordvaag', 'director@ks'];
const deputies = ['deputy@baerum', 'deputy@midtfjord'];

interface Draft {
  id: string;
  revision: number;
  content: Parameters<typeof outlineOf>[0] & { title: string; summary: string };
  guesses: { place: string; reason: string; evidence: string | null }[];
  open: { place: string; words: string | null }[];
}

describe('the main job, from import to unsubscribe', () => {
  let product: Product;
  let author: User;
  let baerum: User;
  let coordinator: User;
  let asker: User;
  const known = { herning: '', baerum: '', tool: '', proposal: '', round: '', decision: '' };
  let digest: CaughtMail;

  const digests = () => product.mails.to('member@asker.example').filter(({ subject }) => subject.startsWith('Ukas oversikt'));
  const addressOf = (mail: CaughtMail, part: string) => mail.links.find((link) => link.includes(part)) as string;
  const entry = async (user: User, id: string) =>
    (
      await user.api<{ version: number; title: string; summary: string; approvals: { network: { slug: string }; version: number }[] }>(
        'GET',
        `/entries/${id}`,
      )
    ).body;

  beforeAll(async () => {
    product = await startProduct();
    asker = await product.user('member@asker.example');
    const nothing = { goals: [], tenants: [], networks: [], kinds: [] };
    const weekly = { rhythm: 'weekly', hour: 8, zone: 'Europe/Oslo' };
    // Follows nothing while the clock passes the Tuesday before.
    await asker.api('PUT', '/me/subscriptions', { ...nothing, ...weekly });
    const kept = await asker.api<{ items: { id: string }[] }>('GET', '/me/saved-searches');
    for (const { id } of kept.body.items) await asker.api('PATCH', `/me/saved-searches/${id}`, { delivery: 'off' });
    // On a Wednesday, so that the vote is over before Tuesday's mail.
    product.clock.moveTo(nextWeekday(3, product.clock.now()));
    [author, baerum, coordinator, asker] = (await Promise.all(
      ['author@herning.example', 'author@baerum.example', 'coordinator@ks.example', 'member@asker.example'].map((email) =>
        product.user(email),
      ),
    )) as [User, User, User, User];
    await asker.api('PUT', '/me/subscriptions', { ...nothing, goals: [17], ...weekly });
  }, 90_000);
  afterAll(() => product?.stop());

  it('begins with a Danish page that is read from a file: every place filled in with its reason, the rest shown as open', async () => {
    const share = await author.open('/da/del-en-erfaring');
    const { name, bytes } = seed('herning');
    const sent = await author.submit(share.form('Læs filen'), { file: new File([new Uint8Array(bytes)], name, { type: 'text/plain' }) });
    // Until then a page says that it is being read.
    const page = await eventually(
      async () => {
        const shown = await author.open(sent.address);
        return !shown.text.includes('Vi læser') && shown;
      },
      () => 'the file is still being read',
      30_000,
    );
    expect(page.text).toContain('Bæredygtige partnerskaber i Herning');
    expect(page.text).toContain('Målet er nævnt i teksten.');
    expect((await author.api<{ items: { title: string }[] }>('GET', '/me/drafts')).body.items.map(({ title }) => title)).not.toContain(
      'Bæredygtige partnerskaber i Herning',
    );
    const editor = await author.submit(page.form('Lav en kladde'));
    known.herning = editor.address.split('/')[3] as string;
    const { body } = await author.api<Draft>('GET', `/entries/${known.herning}/draft`);
    expect(outlineOf(body.content)).toMatchObject(expectedHerning);
    expect(body.guesses).toContainEqual({
      place: 'goals',
      reason: 'goal_named_in_text',
      evidence: 'Mål 17: Bæredygtige partnerskaber i Herning',
    });
    expect(body.open.map(({ place }) => place)).toEqual(expect.arrayContaining(['byline.name', 'targets', 'licence', 'sections.problem']));
    for (const furniture of ['×', 'Log ind']) expect(page.html).toMatch(new RegExp(`<dd[^>]*>${furniture}</dd>`));
    expect(JSON.stringify(body.content)).not.toContain('Log ind');
  });

  it('and with a Norwegian one, by the interface for programs: its kind stays open, since it presents a network', async () => {
    const { status, body } = await baerum.api<Draft>('POST', '/tenants/baerum/imports', { text: seed('baerum').bytes.toString('utf8') });
    expect(status).toBe(201);
    known.baerum = body.id;
    expect(outlineOf(body.content)).toMatchObject(expectedBaerum);
    expect(body.open.map(({ place }) => place)).toContain('kind');
    expect(body.open.some(({ words }) => words?.includes('etablert i mai'))).toBe(true);
  });

  it('lets the author complete the draft in the editor and ask an editor, who gets one mail with one button', async () => {
    const editor = await author.open(`/da/kladde/${known.herning}`);
    const saved = await author.submit(editor.form('Gem'), { 'byline.unit': 'Udvikling og bæredygtighed', goals: ['17', '8'] });
    expect(saved.status).toBe(200);
    const publish = await author.open(`/da/kladde/${known.herning}/hvem-kan-se-det`);
    const asked = await author.submit(publish.form('Spørg en redaktør'), { networks: [await networkChoice(publish.html, nordic)] });
    expect(asked.text).toContain('En redaktør er spurgt');
    const mail = await product.mails.first('editor@herning.example', 'Bæredygtige partnerskaber i Herning');
    expect(mail.links.filter((link) => link.includes('/goer-offentlig/'))).toHaveLength(1);
    expect((await author.api('GET', `/entries/${known.herning}`)).status).toBe(404);
    const editorUser = await product.user('editor@herning.example');
    const release = await editorUser.open(addressOf(mail, '/goer-offentlig/'));
    const released = await editorUser.submit(release.form('Gør offentlig'));
    expect(released.text).toContain('Gjort offentligt af');
    expect(
      product.mails.to('editor@herning.example').filter(({ text }) => text.includes('Bæredygtige partnerskaber i Herning')),
    ).toHaveLength(1);
  });

  it('shows the version to everyone and in the network’s list, and leaves it as it is while the draft goes on', async () => {
    const visitor = product.visitor();
    const before = await entry(visitor, known.herning);
    expect(before).toMatchObject({ version: 1, title: 'Bæredygtige partnerskaber i Herning' });
    const listed = await asker.api<{ items: { id: string }[] }>('GET', `/entries?goal=17&network=${nordic}`);
    expect(listed.body.items.map(({ id }) => id)).toContain(known.herning);
    const { body, headers } = await author.api<Draft>('GET', `/entries/${known.herning}/draft`);
    const patch = { title: 'Partnerskaber, der holder' };
    const saved = await author.api('PATCH', `/entries/${known.herning}/draft`, patch, { 'if-match': headers.get('etag') as string });
    expect(saved.status).toBe(200);
    expect(body.content.title).toBe(before.title);
    expect(await entry(visitor, known.herning)).toEqual(before);
  });

  it('publishes Bærum’s text likewise, when somebody has said what it is', async () => {
    const headers = { 'if-match': (await baerum.api('GET', `/entries/${known.baerum}/draft`)).headers.get('etag') as string };
    const contact = { mailbox: 'baerekraft@baerum.example', name: null, title: null, confirmedOn: null };
    expect((await baerum.api('PATCH', `/entries/${known.baerum}/draft`, { kind: 'case_study', contact }, headers)).status).toBe(200);
    const editor = await product.user('editor@baerum.example');
    const published = await editor.api<{ version: number }>('POST', `/entries/${known.baerum}/publish`, {
      audience: 'public',
      networks: [nordic, sustainability],
    });
    expect([published.status, published.body.version]).toEqual([200, 1]);
    expect((await product.visitor().open('/nb/katalog?goal=17')).text).toContain('Sammen skal vi nå FNs bærekraftsmål');
  });

  it('brings a tool of Bærum’s before the steering group, with a case paper and a recommendation', async () => {
    known.tool = (await baerum.api<Draft>('POST', '/tenants/baerum/entries', checklist)).body.id;
    await baerum.api('POST', `/entries/${known.tool}/publish`, { audience: 'networks', networks: [sustainability] });
    const page = await baerum.open(`/nb/nettverk/${sustainability}/ny-sak?entry=${known.tool}`);
    const proposed = await baerum.submit(page.form('Legg fram saken'), { pitch: 'Fire foreninger har bedt om den.' });
    known.proposal = proposed.address.split('/').at(-1)?.split('?')[0] as string;
    const paper = await coordinator.open(`/nb/gruppe/${sustainability}-styringsgruppe/sak/${known.proposal}/saksframlegg`);
    await coordinator.submit(paper.form('Lagre saksframlegget'), casePaper);
    const open = await coordinator.open(`/nb/gruppe/${sustainability}-styringsgruppe/sak/${known.proposal}/avstemning`);
    expect(open.text).toContain('Bærum kommune blir spurt');
    const deadline = new Date(product.clock.now().getTime() + 5 * day).toISOString().slice(0, 10);
    const opened = await coordinator.submit(open.form('Start avstemningen'), { deadline });
    expect(opened.text).toContain(casePaper.recommendation);
  });

  it('asks each member by mail, and Bærum’s only whether they stand aside; then their deputy', async () => {
    for (const account of [...voters, 'deputy@midtfjord']) {
      const mail = await product.mails.first(`${account}.example`, checklist.title);
      expect(mail.text).toContain('for to år');
      expect(mail.links.some((link) => link.includes(known.proposal))).toBe(true);
      expect(`${mail.text}`).toMatch(/\d{1,2}\. \w+|\d{1,2} \w+/);
    }
    const director = await product.user('director@baerum.example');
    const page = await director.open(`/nb/gruppe/${sustainability}-styringsgruppe/sak/${known.proposal}`);
    expect(page.text).toContain('Er du inhabil i denne saken?');
    const aside = await director.submit(page.form('Meld inhabilitet'));
    expect(aside.text).toContain('Du er inhabil i denne saken');
    await product.mails.first('deputy@baerum.example', checklist.title);
  });

  it('counts their votes, and shows none of them to the one who stands aside', async () => {
    for (const account of [...voters.slice(0, 5), ...deputies.slice(0, 1)]) {
      const member = await product.user(`${account}.example`);
      const mail = await product.mails.first(`${account}.example`, checklist.title);
      const page = await member.open(addressOf(mail, known.proposal));
      const button = page.language === 'nn' ? 'Som tilrådd' : 'Som innstilt';
      const voted = await member.submit(page.form(buttonOn(page.text, button, 'Som innstilt')));
      expect(voted.status).toBe(200);
    }
    const aside = await (await product.user('director@baerum.example')).open(
      `/nb/gruppe/${sustainability}-styringsgruppe/sak/${known.proposal}`,
    );
    expect(aside.text).not.toMatch(/\d av 8 har svart/);
  });

  it('decides at the deadline by quorum and majority, and makes the record', async () => {
    const { body } = await coordinator.api<{ round: { id: string; deadline: string } }>('GET', `/proposals/${known.proposal}`);
    product.clock.moveTo(new Date(new Date(body.round.deadline).getTime() + 60_000));
    const mail = await product.mails.first('author@baerum.example', `har behandlet «${checklist.title}»`);
    expect(mail.subject).toContain('Godkjent');
    const found = await (await product.user('member@asker.example')).api<{
      decisions: { id: string; outcome: string; isUnchanged: boolean; tally: object }[];
    }>('GET', `/proposals/${known.proposal}`);
    expect(found.body.decisions[0]).toMatchObject({ outcome: 'approved', isUnchanged: true });
    known.decision = found.body.decisions[0]?.id as string;
    expect((await entry(baerum, known.tool)).approvals).toMatchObject([{ network: { slug: sustainability }, version: 1 }]);
  });

  it('says in the catalogue who approved that version', async () => {
    asker = await product.user('member@asker.example');
    const list = await asker.open(`/nb/katalog?q=${encodeURIComponent(checklist.title)}`);
    expect(list.text).toContain('Godkjent av styringsgruppen i Bærekraftsnettverket');
    const page = await asker.open(list.link(checklist.title));
    expect(page.text).toContain('Godkjent av styringsgruppen i Bærekraftsnettverket');
  });

  it('tells a member in Asker once, on Tuesday at 08:00 of their own time, in their own language', async () => {
    const { body } = await asker.api<{ nextDueAt: string; goals: number[] }>('GET', '/me/subscriptions');
    expect(
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(
        new Date(body.nextDueAt),
      ),
    ).toBe('Tuesday 08:00');
    expect(digests()).toHaveLength(0);
    product.clock.moveTo(new Date(new Date(body.nextDueAt).getTime() + 5_000));
    digest = await product.mails.first('member@asker.example', 'Ukas oversikt');
    for (const part of [digest.text, digest.html]) {
      const words = part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      for (const title of ['Bæredygtige partnerskaber i Herning', 'Sammen skal vi nå FNs bærekraftsmål', checklist.title])
        expect(words).toContain(title);
      expect(words).toContain('Du følger mål 17');
      expect(words).not.toContain('Fritidskort');
    }
    expect(digest.html).toMatch(/lang="nb"/);
    expect(digest.headers.get('auto-submitted')).toBeDefined();
    expect(digests()).toHaveLength(1);
  });

  it('has links in it that lead where they say', async () => {
    const visitor = product.visitor();
    const own = digest.links.filter((link) => link.startsWith(publicUrl));
    expect(own.length).toBeGreaterThan(4);
    for (const link of own) {
      const page = await (/\/katalog\//.test(link) ? asker : visitor).open(link);
      expect([link, page.status]).toEqual([link, 200]);
    }
  });

  it('sends nothing more for the same week', async () => {
    const preview = await asker.api<{ count: number }>('GET', '/me/digest/preview');
    expect(preview.body.count).toBe(0);
    for (const later of [3_600_000, 7 * day]) {
      product.clock.moveTo(new Date(product.clock.now().getTime() + later));
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
    asker = await product.user('member@asker.example');
    expect(digests()).toHaveLength(1);
  });

  it('ends when a mail program unsubscribes with one click, and not when a scanner follows the link', async () => {
    const list = /^List-Unsubscribe:\s*([\s\S]*?)\r?\n(?!\s)/m.exec(digest.raw)?.[1]?.replace(/\s+/g, '') as string;
    const url = /<(https:[^>]+)>/.exec(list)?.[1] as string;
    expect(digest.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const path = new URL(url).pathname;
    const state = async () => (await asker.api<{ mail: string }>('GET', '/me/subscriptions')).body.mail;
    expect((await product.visitor().open(url)).status).toBe(200);
    expect(await state()).toBe('on');
    const click = () =>
      fetch(product.address + path, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
      });
    expect((await click()).status).toBe(200);
    expect(await state()).toBe('stopped');
    expect((await click()).status).toBe(200);
  });

  it('has had every answer of the interface as the interface is described', async () => {
    expect(product.answered.length).toBeGreaterThan(20);
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});

/** The next one after today, at 10:00 UTC. */
function nextWeekday(weekday: number, now: Date): Date {
  const days = ((weekday - now.getUTCDay() + 6) % 7) + 1;
  return new Date(`${new Date(now.getTime() + days * day).toISOString().slice(0, 10)}T10:00:00Z`);
}

/** Networks are chosen by what the form calls them. */
async function networkChoice(html: string, slug: string): Promise<string> {
  const values = [...html.matchAll(/<input[^>]*name="networks"[^>]*>/g)].map(([input]) => /value="([^"]+)"/.exec(input)?.[1] as string);
  return values.find((value) => value === slug) ?? (values[0] as string);
}

function buttonOn(text: string, ...words: string[]): string {
  return words.find((word) => text.includes(word)) ?? (words[0] as string);
}
