import { describe, expect, it } from '@jest/globals';
import { quotesIn } from './quotes-in.js';

const said = (...paragraphs: string[]) => quotesIn(paragraphs, 'nb').map(({ value }) => [value.text, value.person, value.title]);

describe('a quotation', () => {
  it.each<[string, string, string | null]>([
    ['«Vi tør å dele», sier Kari Nes, som er planlegger i Solfjord.', 'Kari Nes', 'planlegger i Solfjord'],
    ['”Vi tør at dele det”, fortæller udviklingskonsulent Mette Holm.', 'Mette Holm', 'udviklingskonsulent'],
    ['"Vi vågar dela med oss", säger Anna Berg, miljöstrateg, och ler.', 'Anna Berg', 'miljöstrateg'],
    ['»Vi tør godt dele«, siger Per Dam.', 'Per Dam', null],
    ['„Vi tør godt dele”, siger Per Dam.', 'Per Dam', null],
    ['“We dare to share,” says Ann-Mari Lie, who is a planner.', 'Ann-Mari Lie', 'a planner'],
    ['«Vi tør å dele» – Erna Lind, statsråd', 'Erna Lind', 'statsråd'],
    ['Ordfører Kari Nes sier: «Vi tør å dele»', 'Kari Nes', 'ordfører'],
    ['Men, siger Per Dam, ”vi tør godt dele”.', 'Per Dam', null],
    ['– Vi tør å dele, sier rådgiver Kari Nes.', 'Kari Nes', 'rådgiver'],
    ['– Vi tør å dele, seier Kari Nes.', 'Kari Nes', null],
  ])('has its speaker: %s', (paragraph, person, title) => {
    expect(said(paragraph)).toEqual([[expect.stringMatching(/dele|dela|share/i), person, title]]);
  });

  it('finds its speaker by a surname or a pronoun when the name came before', () => {
    expect(said('«Vi tør å dele», sier Kari Nes, planlegger.', '«Det går bra», sier hun. «Og vi fortsetter», sier Nes.')).toEqual([
      ['Vi tør å dele', 'Kari Nes', 'planlegger'],
      ['Det går bra', 'Kari Nes', 'planlegger'],
      ['Og vi fortsetter', 'Kari Nes', 'planlegger'],
    ]);
  });

  it('goes on where the same person adds something', () => {
    expect(said('– Det var en enkel åtgärd, säger trafikplaneraren Eva Öst.', '– Men den kräver mod, tillägger hon.')).toEqual([
      ['Det var en enkel åtgärd', 'Eva Öst', 'trafikplaneraren'],
      ['Men den kräver mod', 'Eva Öst', 'trafikplaneraren'],
    ]);
  });

  it('is none without a speaker', () => {
    expect(
      said(
        'Prosjektet heter «Vi tør å dele» og varer i ett år.',
        '”Vi bygger cyklen, mens vi kører på den”',
        '«Vi tør å dele», sier kommunen.',
      ),
    ).toEqual([]);
  });

  it('leaves the running text only where it stands alone with a dash and its speaker', () => {
    const alone = quotesIn(['Hun sa:', '«Vi tør å dele» – Erna Lind, statsråd', '«Vi tør å dele», sier Erna Lind.'], 'nb').map(
      ({ alone }) => alone,
    );
    expect(alone).toEqual([1, null]);
  });

  it('has a language of its own', () => {
    const [quote] = quotesIn(['«The network is a unique example of cities working in tandem» – Erna Lind, statsråd'], 'nb');
    expect(quote?.value.language).toBe('en');
  });
});
