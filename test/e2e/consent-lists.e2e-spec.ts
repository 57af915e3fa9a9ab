import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const board = '/da/gruppe/baeredygtig-herning-bestyrelse';

interface Item {
  title: string;
  round: string;
  outcome: string | null;
  deadline: string;
  takenOut: { by: string | null; reason: string | null } | null;
  mine: { ballot: { vote: string } | null } | null;
}

describe('cases that a board decides together', () => {
  let product: Product;
  let secretary: User;
  let list: string;

  beforeAll(async () => {
    product = await startProduct();
    secretary = await product.user('editor@baeredygtig-herning.example');
  }, 120_000);
  afterAll(() => product?.stop());

  const member = (number: number) => product.user(`board-${number}@baeredygtig-herning.example`);
  const mailsWith = (words: string) => product.mails.all.filter(({ text }) => text.includes(words));
  const itemsFor = async (user: User) => (await user.api<{ items: Item[] }>('GET', `/consent-lists/${list}`)).body.items;

  it('are chosen by the secretary and asked about by one mail, by forms without scripts', async () => {
    const page = await secretary.open(`${board}/samlet/ny`);
    const cases = page.form('Start samlet afstemning');
    const refused = await secretary.submit(cases);
    expect(refused.text).toContain('Vælg mindst to sager');
    const { body } = await secretary.api<{ items: { id: string; title: string; task: string | null }[] }>(
      'GET',
      '/bodies/baeredygtig-herning-bestyrelse/proposals',
    );
    const ready = body.items.filter(({ task }) => task === 'open_round').map(({ id }) => id);
    expect(ready).toHaveLength(2);
    const opened = await secretary.submit(cases, { proposals: ready });
    expect([opened.status, opened.title]).toEqual([200, '2 sager afgøres samlet']);
    list = /samlet\/([^?]+)/.exec(opened.address)?.[1] as string;
    const mails = await eventually(
      () => mailsWith(list).length >= 5 && mailsWith(list),
      () => `${mailsWith(list).length} members were asked`,
    );
    expect(mails.map(({ to }) => to).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `board-${number}@baeredygtig-herning.example`));
    expect(mails[0]?.subject).toBe('2 sager afgøres samlet: Bestyrelsen for Bæredygtig Herning');
  });

  it('are answered as recommended by one button, and one of them is taken out', async () => {
    const chair = await member(1);
    const page = await chair.open(`${board}/samlet/${list}`);
    const answered = await chair.submit(page.form('Som indstillet i alle 2'));
    expect(answered.text).toContain('Du har svaret i alle sagerne.');
    expect((await itemsFor(chair)).map(({ mine }) => mine?.ballot?.vote)).toEqual(['approve', 'approve']);
    const aside = await member(5);
    const [, second] = await itemsFor(aside);
    expect((await aside.api('POST', `/rounds/${second?.round}/recusals`, {})).status).toBe(204);
    const rest = await aside.submit((await aside.open(`${board}/samlet/${list}`)).form('Som indstillet'));
    expect([rest.text.includes('Du stemmer ikke i denne sag'), rest.text.includes('Du har svaret i alle sagerne.')]).toEqual([true, true]);
    const other = await member(4);
    const out = await other.submit((await other.open(`${board}/samlet/${list}`)).form('Tag sagen ud'), { reason: 'Hvad koster det?' });
    expect([out.title, out.text.includes('Hvad koster det?')]).toEqual(['1 sag afgøres samlet', true]);
    const [mail] = await eventually(
      () => mailsWith('Hvad koster det?').length > 0 && mailsWith('Hvad koster det?'),
      () => 'nobody was told that a case was taken out',
    );
    expect(mail?.subject).toMatch(/^Taget ud: /);
    const [one, two] = await itemsFor(await member(5));
    expect(new Set([one?.takenOut?.reason, two?.takenOut?.reason])).toEqual(new Set(['Hvad koster det?', undefined]));
  });

  it('are nothing that another municipality finds, or that a stranger to the vote can answer', async () => {
    const [item] = await itemsFor(secretary);
    for (const stranger of [await product.user('author@herning.example'), await product.user('author@baerum.example')]) {
      expect((await stranger.send(`${board}/samlet/${list}`)).status).toBe(404);
      expect((await stranger.api('GET', `/consent-lists/${list}`)).status).toBe(404);
      expect((await stranger.api('PUT', `/consent-lists/${list}/ballots`)).status).toBe(404);
      expect((await stranger.api('PUT', `/rounds/${item?.round}/taken-out`, {})).status).toBe(404);
      expect((await stranger.api('POST', '/bodies/baeredygtig-herning-bestyrelse/consent-lists', { proposals: [] })).status).toBe(404);
    }
    expect((await secretary.api('PUT', `/consent-lists/${list}/ballots`)).status).toBe(403);
    expect((await product.visitor().api('GET', `/consent-lists/${list}`)).status).toBe(401);
  });

  it('are decided each by itself at the deadline, which says that they were decided together', async () => {
    for (const number of [2, 3]) expect((await (await member(number)).api('PUT', `/consent-lists/${list}/ballots`)).status).toBe(204);
    const together = (await itemsFor(secretary)).find(({ takenOut }) => takenOut === null);
    product.clock.moveTo(new Date(new Date(together?.deadline as string).getTime() + 60_000));
    const outcome = async () => (await itemsFor(secretary)).find(({ round }) => round === together?.round)?.outcome;
    expect(await eventually(outcome, () => 'the case is not decided', 30_000)).toBe('approved');
  });
});
