import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EntryContent, emptyContent, type Section } from '../entry/entry-content.js';
import { compareContents } from './compare.js';
import { piecesOf } from './text-difference.js';

const content = (part: Partial<EntryContent> = {}): EntryContent => ({ ...emptyContent('da'), title: 'Cykler', ...part });
const section = (heading: string, body = `${heading} er en lang historie om hvordan det gik.`): Section => ({ role: null, heading, body });

describe('the comparison of two texts of an entry', () => {
  it('says which words were put in and which were taken out', () => {
    const [title] = compareContents(content({ title: 'Nye cykler i byen' }), content({ title: 'Nye ladcykler i hele byen' }));
    expect(title?.items[0]?.fields[0]?.pieces).toEqual([
      { is: 'same', text: 'Nye ' },
      { is: 'removed', text: 'cykler' },
      { is: 'added', text: 'ladcykler' },
      { is: 'same', text: ' i ' },
      { is: 'added', text: 'hele ' },
      { is: 'same', text: 'byen' },
    ]);
  });

  it('never cuts a code, a date or a licence in two', () => {
    expect(piecesOf('CC-BY-4.0', 'CC-BY-SA-4.0')).toEqual([
      { is: 'removed', text: 'CC-BY-4.0' },
      { is: 'added', text: 'CC-BY-SA-4.0' },
    ]);
  });

  it('shows both whole where a text was written anew', () => {
    const [before, after] = ['Vi talte med alle i byen om stier.', 'Kommunen købte tre store busser til skolen.'];
    expect(piecesOf(before, after)).toEqual([
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ]);
  });

  it('knows a section that was moved, and says nothing of those it passed', () => {
    const [one, two, three] = [section('Problemet'), section('Hvad vi gjorde'), section('Det gik galt')];
    const [sections] = compareContents(content({ sections: [one, two, three] }), content({ sections: [three, one, two] }));
    expect(sections?.items).toEqual([{ change: 'same', moved: true, from: 3, to: 1, name: 'Det gik galt', fields: [] }]);
  });

  it('knows a section that was given another heading', () => {
    const before = section('Problemet');
    const [sections] = compareContents(content({ sections: [before] }), content({ sections: [{ ...before, heading: 'Det svære' }] }));
    expect(sections?.items.map(({ change, fields }) => [change, fields.map(({ field }) => field)])).toEqual([['changed', ['heading']]]);
  });

  it('goes through lists item by item', () => {
    const [date, decidedBy, link] = ['2019', null, null];
    const before = content({ milestones: [{ date, text: 'Vi begyndte', decidedBy, link }] });
    const after = content({
      milestones: [
        { date: '2018', text: 'Byrådet besluttede det', decidedBy, link },
        { date: '2019-05', text: 'Vi begyndte', decidedBy, link },
      ],
    });
    expect(compareContents(before, after)[0]?.items).toMatchObject([
      { change: 'added', from: null, to: 1, name: 'Byrådet besluttede det' },
      { change: 'changed', moved: false, from: 1, to: 2, fields: [{ field: 'date' }] },
    ]);
  });

  it('names goals that came and goals that went, in whatever order they stand', () => {
    expect(compareContents(content({ goals: [11, 17] }), content({ goals: [17, 11] }))).toEqual([]);
    const [goals] = compareContents(content({ goals: [11, 17] }), content({ goals: [17, 3] }));
    expect(goals?.items.map(({ change, fields }) => [change, fields[0]?.pieces[0]?.text])).toEqual([
      ['removed', '11'],
      ['added', '3'],
    ]);
  });

  it('makes each question of «start on Monday» a place of its own', () => {
    const start = { effort: 'month', cost: null, politicalDecision: null } as const;
    expect(compareContents(content(), content({ start })).map(({ place }) => place)).toEqual(['start.effort']);
  });

  it('does not take long over two long texts that share nothing', () => {
    const long = (word: string) => Array.from({ length: 9_000 }, (_, index) => `${word}${index}`).join(' ');
    const many = (word: string) => content({ sections: Array.from({ length: 6 }, (_, at) => section(`${at}`, long(word + at))) });
    const since = performance.now();
    compareContents(many('a'), many('b'));
    expect(performance.now() - since).toBeLessThan(10_000);
  });

  const words = fc
    .array(fc.constantFrom('en', 'ny', 'sti', 'byen', 'på', '\n', '.', 'år', 'mål 17'), { maxLength: 30 })
    .map((all) => all.join(' '));
  const sections = fc.array(fc.record({ role: fc.constant(null), heading: words, body: words }), { maxLength: 6 });
  const contents = fc
    .record({ title: words, goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 })), sections })
    // As the database gives them back.
    .map((part): EntryContent => JSON.parse(JSON.stringify(content(part))));

  it('of any two texts gives both back from its pieces', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const without = (left: string) =>
          piecesOf(before, after)
            .filter(({ is }) => is !== left)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('of a text with itself is empty, and of two that differ it is not', () => {
    fc.assert(fc.property(contents, (one) => expect(compareContents(one, JSON.parse(JSON.stringify(one)))).toEqual([])));
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const differs = one.title.trim() !== other.title.trim();
        if (differs) expect(compareContents(one, other)[0]?.place).toBe('title');
      }),
    );
  });
});
