import { describe, expect, it } from '@jest/globals';
import { wordsToSend } from './words-to-send.js';

const loud = (html: string) => html.replace(/(<code>[^<]*<\/code>|<[^>]*>)|[^<]+/g, (text, mark) => mark ?? text.toUpperCase());
const kari = '@[Kari Nordmann](person:01890a5d-ac96-774b-bcce-b302099a8057)';

describe('a post on its way to a machine', () => {
  it('comes back with its title, its Markdown and whom it mentions', () => {
    const body = `Spør ${kari} eller @asker/editor.\n\n- vi brukte **5 km** rør\n- se https://asker.example/plan`;
    const words = wordsToSend({ title: 'Hvem har rør?', body });
    expect(words?.pieces.join(' ')).not.toMatch(/Kari|Nordmann|person|asker|5 km/);
    expect(words?.rebuilt(words.pieces.map(loud))).toEqual({
      title: 'HVEM HAR RØR?',
      body: `SPØR ${kari} ELLER @asker/editor.\n\n- VI BRUKTE **5 km** RØR\n- SE https://asker.example/plan`,
    });
  });

  it('keeps a mention that a word goes on from, and one in the title', () => {
    const words = wordsToSend({ title: 'Til @asker', body: `${kari}s forslag er **@asker**s også.` });
    expect(words?.pieces.join(' ')).not.toMatch(/Kari|asker|\ue000/);
    expect(words?.rebuilt(words.pieces.map(loud))).toEqual({ title: 'TIL @asker', body: `${kari}S FORSLAG ER **@asker**S OGSÅ.` });
  });

  it('is none where a mention was lost, or where a sign of ours stands in it', () => {
    const words = wordsToSend({ title: null, body: `Spør ${kari}.` });
    expect(words?.rebuilt(['ASK.'])).toBeNull();
    expect(wordsToSend({ title: null, body: 'Spør \ue0000\ue001.' })).toBeNull();
  });

  it('needs no machine where it has no words', () => {
    const words = wordsToSend({ title: null, body: kari });
    expect(words?.pieces).toEqual([]);
    expect(words?.rebuilt([])).toEqual({ title: null, body: kari });
  });
});
