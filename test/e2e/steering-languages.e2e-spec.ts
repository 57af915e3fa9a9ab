import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const sustainability = 'baerekraftsnettverket';
const nordic = 'nordisk-laeringsnetvaerk';
const bodies: Record<string, string> = { [sustainability]: `${sustainability}-styringsgruppe`, [nordic]: `${nordic}-styregruppe` };

interface Listed {
  id: string;
  title: string;
  state: string;
}

describe('a case before the steering group, for readers of another language', () => {
  let product: Product;
  let coordinator: User;
  let asker: User;

  const cases = async (network: string) => (await coordinator.api<{ items: Listed[] }>('GET', `/networks/${network}/proposals`)).body.items;
  const caseOf = async (network: string, state: string, title: string) => {
    const found = (await cases(network)).find((one) => one.state === state && one.title.includes(title));
    if (!found) throw new Error(`no case «${title}» is ${state}: ${JSON.stringify(await cases(network))}`);
    return found.id;
  };
  const inSwedish = (network: string, id: string) => `/sv/grupp/${bodies[network]}/arende/${id}`;
  const inBokmål = (network: string, id: string) => `/nb/gruppe/${bodies[network]}/sak/${id}`;

  beforeAll(async () => {
    product = await startProduct();
    [coordinator, asker] = (await Promise.all(
      ['coordinator@ks.example', 'director@asker.example'].map((email) => product.user(email)),
    )) as [User, User];
  }, 120_000);
  afterAll(() => product?.stop());

  it('marks the case paper, what is written from the seats and the title, and nothing of it on a page of their language', async () => {
    const id = await caseOf(sustainability, 'voting', 'Sjekkliste');
    const { round } = (await asker.api<{ round: { id: string } }>('GET', `/proposals/${id}`)).body;
    await asker.api('PUT', `/rounds/${round.id}/disclosure`, { usesIt: true, note: 'Siden januar.' });
    await asker.api('PUT', `/rounds/${round.id}/ballot`, { vote: 'send_back', reason: 'Vis et eksempel.', statement: 'Vi er i tvil.' });
    const written = [
      'Styringsgruppen godkjenner sjekklisten for to år.',
      'Den er prøvd i ni konkurranser',
      'Den er kort nok til å bli brukt',
      'Siden januar.',
      'Vis et eksempel.',
      'Vi er i tvil.',
    ];
    const swedish = await asker.open(inSwedish(sustainability, id));
    for (const words of [...written, swedish.title]) expect([words, swedish.markOf(words)]).toEqual([words, 'nb']);
    expect(swedish.markOf('Förslag till beslut')).toBeUndefined();
    const own = await asker.open(inBokmål(sustainability, id));
    for (const words of [...written, own.title]) expect([words, own.markOf(words)]).toEqual([words, undefined]);
  });

  it('marks in the record the recommendation, and each reason and statement as its municipality writes', async () => {
    const id = await caseOf(sustainability, 'rejected', '');
    const page = await asker.open(inBokmål(sustainability, id));
    expect(page.markOf('Styringsgruppa godkjenner ikkje dømet som felles verktøy.')).toBe('nn');
    expect(page.markOf('Storevik meiner at dømet bør godkjennast.')).toBe('nn');
    expect(page.markOf('Godt eksempel, men ikke et verktøy.')).toBeUndefined();
    const swedish = await asker.open(inSwedish(sustainability, id));
    expect(swedish.markOf('Styringsgruppa godkjenner ikkje dømet som felles verktøy.')).toBe('nn');
    expect(swedish.markOf('Godt eksempel, men ikke et verktøy.')).toBe('nb');
  });

  it('asks whoever writes the case paper for its language, and marks it and the pitch', async () => {
    const id = await caseOf(nordic, 'proposed', '');
    const before = await coordinator.open(inBokmål(nordic, id));
    const pitch = before.elements('p').find(({ attribs }) => attribs['class'] === 'recommendation-text');
    expect(['da', 'sv']).toContain(pitch?.attribs['lang']);
    const form = await coordinator.open(`${inBokmål(nordic, id)}/saksframlegg`);
    expect(form.form('Lagre saksframlegget').values).toContainEqual(['language', 'nb']);
    const paper = { background: 'Två kommuner har prövat den.', assessment: 'Den är kort.', recommendation: 'Styrgruppen godkänner den.' };
    await coordinator.submit(form.form('Lagre saksframlegget'), { ...paper, language: 'sv' });
    const page = await coordinator.open(inBokmål(nordic, id));
    for (const words of Object.values(paper)) expect([words, page.markOf(words)]).toEqual([words, 'sv']);
    const again = await coordinator.open(`${inBokmål(nordic, id)}/saksframlegg`);
    expect(again.form('Lagre saksframlegget').values).toContainEqual(['language', 'sv']);
    expect(again.elements('textarea').map(({ attribs }) => attribs['lang'])).toEqual(['sv', 'sv', 'sv']);
  });

  it('takes one of the five languages from programs, and the writer’s own where they say none', async () => {
    const id = await caseOf(nordic, 'proposed', '');
    const paper = {
      background: 'Den er ny.',
      assessment: 'Den er kort.',
      recommendation: 'Styringsgruppen godkjenner den.',
      recommended: 'approve',
    };
    const refused = await coordinator.api<{ fields: object }>('PUT', `/proposals/${id}/case-paper`, { ...paper, language: 'fi' });
    expect([refused.status, refused.body.fields]).toEqual([400, { language: ['isIn'] }]);
    const before = await coordinator.api<{ paper: { revision: number } }>('GET', `/proposals/${id}`);
    const written = { ...paper, revision: before.body.paper.revision };
    expect((await coordinator.api('PUT', `/proposals/${id}/case-paper`, written)).status).toBe(204);
    const read = await coordinator.api<{ paper: { language: string } }>('GET', `/proposals/${id}`);
    expect(read.body.paper.language).toBe('nb');
  });

  it('loses nobody’s words where two write the paper at once: 412, with both texts, and the second save is the later one', async () => {
    const id = await caseOf(nordic, 'proposed', '');
    const address = `${inBokmål(nordic, id)}/saksframlegg`;
    const [one, other] = [await coordinator.open(address), await coordinator.open(address)];
    await coordinator.submit(one.form('Lagre saksframlegget'), { recommendation: 'Styringsgruppen godkjenner den for ett år.' });
    const refused = await coordinator.submit(other.form('Lagre saksframlegget'), { recommendation: 'Styringsgruppen sender den tilbake.' });
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('To har skrevet samtidig');
    expect(refused.text).toContain('Styringsgruppen godkjenner den for ett år.');
    expect(refused.form('Lagre saksframlegget').values).toContainEqual(['recommendation', 'Styringsgruppen sender den tilbake.']);
    await coordinator.submit(refused.form('Lagre saksframlegget'), {});
    const read = await coordinator.api<{ paper: { recommendation: string } }>('GET', `/proposals/${id}`);
    expect(read.body.paper.recommendation).toBe('Styringsgruppen sender den tilbake.');
  });
});
