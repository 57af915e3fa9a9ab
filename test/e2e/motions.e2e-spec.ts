import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
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
    // Its words never changed: there is but one version, on the page, in the mails and in what is filed.
    const asked = await product.mails.first('board-1@baeredygtig-herning.example', `Til afstemning: ${words.title}`);
    const { body: read } = await secretary.api<{ decisions: { id: string }[] }>('GET', `/proposals/${here.split('/').at(-1)}`);
    const filed = await secretary.send(`/api/v1/decisions/${read.decisions[0]?.id}?format=pdf&language=da`);
    const { text: inPdf } = await readPdf(new Uint8Array(await filed.arrayBuffer()));
    expect(inPdf).toContain('Vedtaget');
    for (const text of [closed.text, asked.text, inPdf]) expect(text).not.toMatch(/version/i);
    for (const stranger of [product.visitor(), await product.user('author@baerum.example'), await product.user('author@herning.example')])
      expect((await stranger.send(here)).status).toBe(404);
    expect(
      (await (await product.user('author@baerum.example')).api('GET', '/bodies/baeredygtig-herning-bestyrelse/proposals')).status,
    ).toBe(404);
  });

  it('has a motion taken back by whoever moved it: it is asked first, stays to be read, and falls away from the agenda', async () => {
    const mover = await member(2);
    const form = await mover.open(`${board}/nyt-forslag`);
    const words = { title: 'En ny hjemmeside', text: 'Vi bestiller en.' };
    const made = await mover.submit(form.form('Læg forslaget frem'), words);
    const here = new URL(made.address, 'http://x').pathname;
    const id = here.split('/').at(-1);
    const meeting = await linkOn(secretary, `${board}/moeder`, /\/moede\/[^/]+$/);
    await secretary.submit((await secretary.open(meeting)).form(`Sæt på dagsordenen: ${words.title}`));
    // For whoever prepares it there is no such way.
    expect((await secretary.open(`${here}?ask=take_back`)).text).not.toContain('Skal forslaget trækkes tilbage?');
    expect((await secretary.api('POST', `/proposals/${id}/take-back`)).status).toBe(403);
    expect((await (await product.user('admin@asker.example')).api('POST', `/proposals/${id}/take-back`)).status).toBe(404);
    const asks = await mover.open((await mover.open(here)).link('Træk forslaget tilbage'));
    expect(asks.text).toContain('Skal forslaget trækkes tilbage?');
    const over = await mover.submit(asks.form('Træk forslaget tilbage'));
    expect(over.text).toContain('Forslaget er trukket tilbage');
    expect(over.links.some((link) => link.endsWith('/ret'))).toBe(false);
    expect((await mover.api('POST', `/proposals/${id}/take-back`)).status).toBe(204);
    expect((await secretary.open(meeting)).text).toMatch(new RegExp(`${words.title} Trukket tilbage`));
    expect((await secretary.send(`${here}/afstemning`)).status).not.toBe(500);
    expect((await secretary.api<{ code: string }>('POST', `/proposals/${id}/round`, {})).body.code).toBe('motion_taken_back');
  });

  it('decides in its meeting: the secretary writes down what each seat answered, and the list has it', async () => {
    const meeting = await linkOn(secretary, `${board}/moeder`, /\/moede\/[^/]+$/);
    const form = await secretary.open(await linkOn(secretary, meeting, /\/beslutning\//));
    expect(form.text).toContain('Hvad besluttede mødet?');
    const fields = form
      .form('Gem beslutningen')
      .values.map(([name]) => name)
      .filter((name) => /^seats\.\d+\.vote$/.test(name));
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
