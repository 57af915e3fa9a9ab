import { describe, expect, it } from '@jest/globals';
import { languages } from '../entry/entry-content.js';
import { concepts } from './concepts.js';
import { matching, readQuestion, weighted } from './question.js';
import { editDistance, gramsOf, lettersOf, mayBeNear, targetMark, wordsOf } from './search-words.js';

describe('a question’s words', () => {
  it('are its letters and digits, with the dots and hyphens inside them', () => {
    expect(wordsOf('  «Mål 17»: e-læring, 17.17?! ')).toEqual(['mål', '17', 'e-læring', '17.17']);
    expect(wordsOf('🚲 & | !')).toEqual([]);
  });

  it('are fourteen at most', () => {
    expect(wordsOf('a b c d e f g h i j k l m n o p')).toHaveLength(14);
  });

  it.each([
    ['mål nr. 17', ['mål', '17']],
    ['SDG13', ['sdg', '13']],
    ['sdg-13', ['sdg', '13']],
    ['Verdensmål nummer 4', ['verdensmål', '4']],
    ['delmål 6.4', ['6.4']],
    ['SDG target 11.2', ['11.2']],
    ['FNs bærekraftsmål 12.3 matsvinn', ['fns', '12.3', 'matsvinn']],
    ['co2 regnskab', ['co2', 'regnskab']],
    ['kapitel 6.4', ['kapitel', '6.4']],
  ])('take «%s» as people number goals and targets', (question, words) => expect(wordsOf(question)).toEqual(words));

  it('are looked up in every stretch that may be a term', () => {
    expect(gramsOf(['genbrug', 'af', 'møbler']).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['genbrug', 'genbrug af', 'genbrug af møbler', 'af møbler', 'møbler']),
    );
  });
});

describe('a target’s number', () => {
  it.each([
    ['17.17', 'target_17.17'],
    ['5.c', 'target_5.c'],
    ['18.1', null],
    ['0.1', null],
    ['17', null],
    ['3.14159', null],
  ])('%s is %s', (word, mark) => {
    expect(targetMark(word)).toBe(mark);
  });
});

describe('how far two words are apart', () => {
  it.each([
    ['lekasje', 'lekkasje', 1],
    ['madspidl', 'madspild', 1],
    ['affald', 'avfall', 2],
    ['klima', 'klima', 0],
  ])('%s and %s: %i', (one, other, distance) => expect(editDistance(one, other, 2)).toBe(distance));

  it('passes over no word that is near, and most that are not', () => {
    const terms = concepts.flatMap(({ terms }) => languages.flatMap((language) => terms[language]));
    const words = [...new Set(terms)].filter((term, index) => term.length >= 9 && index % 9 === 0);
    const pairs = words.flatMap((one) => words.map((other) => [one, other] as const));
    const passed = pairs.filter(([one, other]) => mayBeNear(lettersOf(one), lettersOf(other), 2));
    const near = pairs.filter(([one, other]) => editDistance(one, other, 2) <= 2);
    expect(words.length).toBeGreaterThan(100);
    for (const pair of near) expect(passed).toContain(pair);
    expect(passed.length).toBeLessThan(pairs.length / 10);
  });

  it('is not reckoned past the limit', () => expect(editDistance('cykel', 'upphandling', 2)).toBe(3));
});

describe('a question as understood', () => {
  const same = (word: string) => ({ phrase: `'${word}'`, all: `'${word}'` });
  const readings = (word: string) => ({
    simple: same(word),
    danish: same(word),
    norwegian: same(word),
    swedish: same(word),
    english: same(word),
  });
  const grams = gramsOf(['affald', 'skole']).map((gram) => ({ ...gram, readings: readings(gram.text) }));

  it('is answered by what answers each of its parts, in any of the ways', () => {
    const question = readQuestion(
      grams,
      ({ text }) => ({
        concepts: text === 'affald' ? ['waste'] : [],
        related: ['recycling'],
        falseFriendIn: [],
      }),
      'da',
    );
    expect(question.parts.map(({ text }) => text)).toEqual(['affald', 'skole']);
    expect(matching(question, 'direct')).toContain(`'#waste'`);
    expect(matching(question, 'direct')).not.toContain('recycling');
    expect(matching(question, 'related')).toMatch(/'#recycling'\) & \('skole'/);
  });

  const understood = (question: string, known: Record<string, string>) =>
    readQuestion(
      gramsOf(wordsOf(question)).map((gram) => ({ ...gram, readings: readings(gram.text) })),
      ({ text }) => ({ concepts: known[text] ? [known[text]] : [], related: [], falseFriendIn: [] }),
      'da',
    );
  const texts = (parts: readonly { text: string }[]) => parts.map(({ text }) => text);

  it('is looked for in the neighbours’ languages by its stem in the reader’s too, and in English by no other than its own', () => {
    const grams = gramsOf(['kvinners']).map((gram) => ({ ...gram, readings: { ...readings('kvinner'), norwegian: same('kvinn') } }));
    const stemsFor = (reader: 'nb' | 'en') =>
      readQuestion(grams, () => ({ concepts: [], related: [], falseFriendIn: [] }), reader).parts.map(({ stems }) => stems);
    expect(stemsFor('nb')[0]).toContain(`'=sw/kvinn'`);
    expect(stemsFor('nb')[0]).not.toContain(`'=en/kvinn'`);
    expect(stemsFor('en')[0]).not.toContain(`'=sw/kvinn'`);
  });

  it('leaves out what it is only wrapped in', () => {
    expect(texts(understood('hvem har erfaring med affald', { affald: 'waste' }).parts)).toEqual(['med', 'affald']);
    expect(texts(understood('erfaring', {}).parts)).toEqual(['erfaring']);
  });

  it('wishes for words that nobody knows in a sentence, and wants them where there are two', () => {
    const known = { affald: 'waste' };
    const { parts, wished } = understood('viceværter sorterer affald', known);
    expect([texts(parts), texts(wished)]).toEqual([['affald'], ['viceværter', 'sorterer']]);
    expect(texts(understood('herning affald', known).parts)).toEqual(['herning', 'affald']);
  });

  it('wishes for the size of who asks', () => {
    const known = { affald: 'waste', 'små kommuner': 'small_municipality' };
    expect(texts(understood('affald små kommuner', known).wished)).toEqual(['små kommuner']);
    expect(texts(understood('små kommuner', known).parts)).toEqual(['små kommuner']);
  });

  it('can be asked of one place alone', () => {
    expect(weighted(`'a' <-> 'b' | 'beginn':*`, 'A')).toBe(`'a':A <-> 'b':A | 'beginn':*A`);
  });
});
