import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';
import { casePaper, checklist } from './steps/checklist.js';

const network = 'baerekraftsnettverket';
const board = `/nb/gruppe/${network}-styringsgruppe`;
const question = `Hva synes du om «${checklist.title}»?`;

interface Colleague {
  personId: string;
  name: string;
  tenant: { slug: string };
}

describe('two colleagues are asked what they think', () => {
  let product: Product;
  let secretary: User;
  let owner: User;
  let first: User;
  let second: User;
  const known = { proposal: '', review: '' };

  const colleagues = async (user: User, q = '') =>
    user.api<{ items: Colleague[] }>('GET', `/proposals/${known.proposal}/colleagues?q=${encodeURIComponent(q)}`);
  const asks = (user: User, people: (string | undefined)[], part: object = {}) =>
    user.api<{ code?: string; ids?: string[] }>('POST', `/proposals/${known.proposal}/reviews`, { people, version: 1, ...part });
  const onCase = async (user: User) => (await user.open(`${board}/sak/${known.proposal}`)).text;
  const linkIn = async (address: string) =>
    (await product.mails.first(address, question)).links.find((link) => link.includes('/sporsmal/')) as string;
  const graded = (grade: string) => ({ relevance: grade, participation: grade, effect: grade, transferability: grade });

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    [secretary, owner, first, second] = (await Promise.all(
      ['coordinator@ks', 'author@baerum', 'author@asker', 'editor@fjellvik'].map((email) => product.user(`${email}.example`)),
    )) as [User, User, User, User];
    const entry = (await owner.api<{ id: string }>('POST', '/tenants/baerum/entries', checklist)).body.id;
    await owner.api('POST', `/entries/${entry}/publish`, { audience: 'networks', networks: [network] });
    known.proposal = (await owner.api<{ id: string }>('POST', `/networks/${network}/proposals`, { entry, version: 1, pitch: '' })).body.id;
  }, 120_000);
  afterAll(() => product?.stop());

  it('of other municipalities of the network, by whoever prepares the case: no owner, nobody outside', async () => {
    const { body, status } = await colleagues(secretary, 'asker');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.every(({ tenant }) => tenant.slug === 'asker')).toBe(true);
    const all = (await colleagues(secretary)).body.items.map(({ tenant }) => tenant.slug);
    expect(all).not.toContain('baerum');
    expect(all).not.toContain('herning');
    const [asker] = body.items;
    const stranger = await product.user('admin@herning.example');
    const herning = (await stranger.api<{ id: string }>('GET', '/me')).body.id;
    const baerum = (await owner.api<{ id: string }>('GET', '/me')).body.id;
    expect([(await colleagues(owner)).status, (await colleagues(stranger)).status]).toEqual([403, 404]);
    expect([(await asks(owner, [asker?.personId])).status, (await asks(stranger, [asker?.personId])).status]).toEqual([403, 404]);
    for (const wrong of [[], [baerum], [herning]]) expect((await asks(secretary, wrong)).status).toBe(400);
    expect((await asks(secretary, [asker?.personId], { version: 2 })).body.code).toBe('case_moved_on');
    expect(product.mails.all.filter(({ subject }) => subject === question)).toEqual([]);
  });

  it('by one mail each, which leads to one short form: by a program, and on the page without scripts', async () => {
    const firstId = (await colleagues(secretary, 'Forfatter, Asker')).body.items[0]?.personId;
    const asked = await asks(secretary, [firstId]);
    expect(asked.status).toBe(201);
    known.review = asked.body.ids?.[0] ?? '';
    expect((await asks(secretary, [firstId])).body.code).toBe('asked_before');
    // The other by the page: found by name, checked, sent.
    const page = await secretary.open((await secretary.open(`${board}/sak/${known.proposal}`)).link('Spør to kolleger'));
    const found = await secretary.submit(page.form('Søk'), { q: 'Redaktør, Fjellvik' });
    expect(found.text).not.toContain('Forfatter, Asker');
    const person = found.html.match(/name="people"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="people"/);
    await secretary.submit(found.form('Send spørsmålet'), { people: [person?.[1] ?? person?.[2] ?? ''] });
    for (const address of ['author@asker.example', 'editor@fjellvik.example']) {
      const mail = await product.mails.first(address, question);
      expect(mail.text).toContain('Nettverkskoordinator, KS');
      expect(mail.links.filter((link) => link.includes('/sporsmal/'))).toHaveLength(1);
    }
    expect(product.mails.all.filter(({ subject }) => subject === question).map(({ to }) => to)).toHaveLength(2);
    expect(await onCase(secretary)).toMatch(/Forfatter, Asker kommune Spurt, svarer senest.*Redaktør, Fjellvik kommune Spurt/);
  });

  it('is for the one who was asked alone', async () => {
    expect((await first.api('GET', `/reviews/${known.review}`)).body).toMatchObject({ mayAnswer: true, state: 'asked', version: 1 });
    const link = await linkIn('author@asker.example');
    for (const other of [second, owner, secretary, await product.user('admin@herning.example')]) {
      expect((await other.api('GET', `/reviews/${known.review}`)).status).toBe(404);
      expect((await other.api('PUT', `/reviews/${known.review}/answer`, graded('weak'))).status).toBe(404);
      expect((await other.open(link)).status).toBe(404);
    }
  });

  it('is answered on the four criteria, and stands on the case with its names, for whoever prepares it alone', async () => {
    const answer = { ...graded('strong'), effect: 'cannot_say', relevanceSentence: 'Vi har spurt etter dette i to år.' };
    expect((await first.api('PUT', `/reviews/${known.review}/answer`, { relevance: 'strong' })).status).toBe(400);
    expect((await first.api('PUT', `/reviews/${known.review}/answer`, answer)).status).toBe(204);
    const form = await second.open(await linkIn('editor@fjellvik.example'));
    expect(form.text).toContain('Kunne dere brukt det hos dere');
    // What is missing is said, and what was written stays.
    const refused = await second.submit(form.form('Send svaret'), { relevance: 'strong', relevanceSentence: 'Kort nok til å bli lest.' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Kort nok til å bli lest.');
    const sent = await second.submit(refused.form('Send svaret'), { ...graded('good_enough'), remark: 'Ta med et eksempel.' });
    expect(sent.text).toContain('Takk. Du kan endre svaret til medlemmene stemmer.');
    const seen = await onCase(secretary);
    for (const words of ['1 sier sterk', '1 sier god nok', '1 kan ikke si', 'Vi har spurt etter dette i to år.', 'Ta med et eksempel.'])
      expect(seen).toContain(words);
    expect(seen).toMatch(/Ta med et eksempel\. – Redaktør, Fjellvik kommune/);
    const items = async (user: User) =>
      (await user.api<{ items: { state: string }[] }>('GET', `/proposals/${known.proposal}/reviews`)).body.items;
    expect((await items(secretary)).map(({ state }) => state)).toEqual(['answered', 'answered']);
    // Whose tool it is reads them when it has been decided; another member when the vote is open.
    expect([await items(owner), await items(await product.user('director@storevik.example'))]).toEqual([[], []]);
    expect(await onCase(owner)).not.toContain('Ta med et eksempel.');
    const stranger = await product.user('admin@herning.example');
    expect((await stranger.api('GET', `/proposals/${known.proposal}/reviews`)).status).toBe(404);
  });

  it('may say that they cannot, or be spared the question: the case says so', async () => {
    const [third, fourth] = [
      (await colleagues(secretary, 'Forfatter, Solfjord')).body.items[0]?.personId,
      (await colleagues(secretary, 'Forfattar, Storevik')).body.items[0]?.personId,
    ];
    const [declined, spared] = (await asks(secretary, [third, fourth])).body.ids as [string, string];
    const person = await product.user('author@solfjord.example');
    const page = await person.open(await linkIn('author@solfjord.example'));
    expect((await person.submit(page.form('Jeg kan ikke'))).text).toContain('Du har sagt at du ikke kan.');
    expect((await person.api('GET', `/reviews/${declined}`)).body).toMatchObject({ state: 'declined' });
    expect((await owner.api('DELETE', `/reviews/${spared}`)).status).toBe(404);
    expect((await secretary.api('DELETE', `/reviews/${spared}`)).status).toBe(204);
    const seen = await onCase(secretary);
    expect(seen).toContain('Forfatter, Solfjord kommune Kan ikke svare');
    expect(seen).not.toContain('Storevik kommune Spurt');
  });

  it('is read by the members once they vote; then no answer is changed any more', async () => {
    expect((await secretary.api('PUT', `/proposals/${known.proposal}/case-paper`, casePaper)).status).toBe(204);
    expect((await secretary.api('POST', `/proposals/${known.proposal}/round`, {})).status).toBe(201);
    const member = await product.user('director@storevik.example');
    for (const words of ['Det sier kolleger', '1 sier sterk', 'Ta med et eksempel.']) expect(await onCase(member)).toContain(words);
    expect((await first.api('PUT', `/reviews/${known.review}/answer`, graded('weak'))).status).toBe(409);
    expect((await second.open(await linkIn('editor@fjellvik.example'))).text).toContain('Det kan ikke svares lenger');
  });

  it('answers as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
