import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const board = '/da/gruppe/baeredygtig-herning-bestyrelse';

describe('a municipality’s own board', () => {
  let product: Product;
  let secretary: User;

  beforeAll(async () => {
    product = await startProduct();
    secretary = await product.user('editor@baeredygtig-herning.example');
  }, 120_000);
  afterAll(() => product?.stop());

  const member = (number: number) => product.user(`board-${number}@baeredygtig-herning.example`);
  const linkOn = async (user: User, address: string, kind: RegExp) => {
    const page = await user.open(address);
    return page.links.find((link) => kind.test(link)) as string;
  };

  it('decides on a motion between its meetings, by forms without scripts, and others find none of it', async () => {
    const form = await secretary.open(`${board}/nyt-forslag`);
    const words = { title: 'Cykler til frivillige', text: 'Vi køber **tre cykler** for 12.000 kr.' };
    const made = await secretary.submit(form.form('Læg forslaget frem'), words);
    expect([made.status, made.title]).toEqual([200, words.title]);
    const here = new URL(made.address, 'http://x').pathname;
    const paper = await secretary.open(`${here}/sagsfremstilling`);
    await secretary.submit(paper.form('Gem sagsfremstillingen'), {
      ...{
        recommended: 'approve',
        recommendation: 'Bestyrelsen køber tre cykler.',
        background: 'Der er ingen.',
        assessment: 'De kan betales.',
      },
    });
    const opening = await secretary.open(`${here}/afstemning`);
    await secretary.submit(opening.form('Start afstemningen'));
    for (const number of [1, 2, 3, 4, 5]) {
      const voter = await member(number);
      const page = await voter.open(here);
      expect(page.text).toContain('tre cykler');
      await voter.submit(page.form('Som indstillet'));
    }
    const closed = await secretary.submit((await secretary.open(here)).form('Afslut afstemningen'));
    expect(closed.text).toContain('Vedtaget');
    for (const stranger of [product.visitor(), await product.user('author@baerum.example'), await product.user('author@herning.example')])
      expect((await stranger.send(here)).status).toBe(404);
    expect(
      (await (await product.user('author@baerum.example')).api('GET', '/bodies/baeredygtig-herning-bestyrelse/proposals')).status,
    ).toBe(404);
  });

  it('decides in its meeting: the secretary writes down what each seat answered, and the list has it', async () => {
    const meeting = await linkOn(secretary, `${board}/moeder`, /\/moede\/[^/]+$/);
    const form = await secretary.open(await linkOn(secretary, meeting, /\/beslutning\//));
    expect(form.text).toContain('Hvad besluttede mødet?');
    const fields = form
      .form('Gem beslutningen')
      .values.map(([name]) => name)
      .filter((name) => name.startsWith('answer.'));
    expect(fields).toHaveLength(5);
    const kept = await secretary.submit(form.form('Gem beslutningen'), {
      [fields[3] as string]: 'reject',
      [fields[4] as string]: 'absent',
    });
    expect([kept.status, kept.address]).toEqual([200, `${meeting}?done=decided`]);
    const list = await (await member(2)).open(`${board}/beslutninger`);
    // In the frame: they sit in no steering group.
    expect([list.text.includes('Din gruppe'), list.text.includes('Styregruppen')]).toEqual([true, false]);
    expect(list.text).toMatch(/Folkemøde om grønne indkøb.*3 for · 1 imod/s);
  });
});
