import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { everything, type Mood, TranslationService } from '../../../test/support/translation-service.js';
import { LanguageNotTranslated, NoTranslator, TranslatorRefused, TranslatorUnavailable } from './errors.js';
import { LibreTranslate } from './libre-translate.js';
import { inGroups } from './translator.js';
import { openTranslator } from './translator.module.js';

describe('a translation service', () => {
  const service = new TranslationService();
  beforeAll(() => service.open());
  afterAll(() => service.close());
  afterEach(() => {
    service.mood = 'well';
    service.asked = [];
    service.most = everything;
  });

  it('is sent pieces of HTML with the key, and answers each in its place', async () => {
    const translator = openTranslator({ TRANSLATOR_URL: `${service.url}/`, TRANSLATOR_KEY: 'a key' });
    expect(translator.host).toBe('127.0.0.1');
    expect(await translator.translate(['Tre <b>aftener</b>', 'mad'], 'da', 'en')).toEqual(['Three <b>evenings</b>', 'food']);
    expect(service.asked).toEqual([{ q: ['Tre <b>aftener</b>', 'mad'], source: 'da', target: 'en', format: 'html', api_key: 'a key' }]);
    expect(await translator.check()).toBe(4);
  });

  it('is told which languages are meant by its own names, and asked for none that it does not know', async () => {
    const translator = new LibreTranslate(service.url, undefined);
    expect(translator.mayTranslate('nb', 'nn')).toBe(true);
    await translator.requireLanguages('nb', 'en');
    expect([translator.mayTranslate('nb', 'nn'), translator.mayTranslate('nb', 'en')]).toEqual([false, true]);
    for (const [from, into] of [
      ['nb', 'nn'],
      ['nn', 'en'],
      ['sv', 'da'],
    ] as const)
      await expect(translator.translate(['x'], from, into)).rejects.toThrow(LanguageNotTranslated);
    expect(service.asked).toEqual([]);
    const languages = service.languages;
    service.languages = [{ code: 'no', name: 'Norwegian', targets: ['en'] }];
    const older = new LibreTranslate(service.url, undefined);
    await older.translate(['mad'], 'nb', 'en');
    expect(service.asked).toMatchObject([{ source: 'no' }]);
    service.languages = languages;
  });

  it.each<[Mood, typeof TranslatorUnavailable | typeof TranslatorRefused]>([
    ['slow', TranslatorUnavailable],
    ['busy', TranslatorUnavailable],
    ['broken', TranslatorUnavailable],
    ['elsewhere', TranslatorRefused],
    ['no json', TranslatorRefused],
    ['too few', TranslatorRefused],
    ['endless', TranslatorRefused],
    ['no key', TranslatorRefused],
    ['asks for a key', TranslatorRefused],
  ])('that is %s is told apart: one that may answer later, and one that never will', async (mood, error) => {
    service.mood = mood;
    const translator = new LibreTranslate(service.url, undefined, 300);
    await expect(translator.translate(['mad'], 'da', 'en')).rejects.toThrow(error);
    expect(service.asked).toHaveLength(1);
  });

  it('that takes fewer texts at once is asked in turns, from its first refusal on', async () => {
    service.most = { ...everything, pieces: 2 };
    const translator = new LibreTranslate(service.url, undefined);
    const sent = ['mad', 'aftener', 'om', 'derefter', 'Tre'];
    expect(await translator.translate(sent, 'da', 'en')).toEqual(['food', 'evenings', 'about', 'then', 'Three']);
    expect(service.asked.map(({ q }) => q.length)).toEqual([5, 2, 2, 1]);
    service.asked = [];
    await translator.translate(sent, 'da', 'en');
    expect(service.asked.map(({ q }) => q.length)).toEqual([2, 2, 1]);
  });

  it('that takes no text so long gets the others, and that one comes back empty', async () => {
    service.most = { pieces: 2, characters: 20 };
    const translator = new LibreTranslate(service.url, undefined);
    expect(await translator.translate(['mad', 'x'.repeat(30), 'om', 'y'.repeat(21)], 'da', 'en')).toEqual(['food', '', 'about', '']);
    service.asked = [];
    expect(await translator.translate(['x'.repeat(30)], 'da', 'en')).toEqual(['']);
    expect(service.asked).toEqual([]);
  });

  it('that is away may be there later', async () => {
    const gone = await new TranslationService().open();
    const { url } = gone;
    await gone.close();
    await expect(new LibreTranslate(url, undefined).check()).rejects.toThrow(TranslatorUnavailable);
  });

  it('is waited for no longer than whoever asks has patience', async () => {
    service.mood = 'slow';
    const translator = new LibreTranslate(service.url, undefined, 60_000);
    await expect(translator.translate(['mad'], 'da', 'en', 200)).rejects.toThrow(TranslatorUnavailable);
  });

  it('is asked by nobody where none is configured', async () => {
    const nobody = openTranslator({});
    expect(nobody.host).toBeNull();
    await expect(nobody.requireLanguages('da', 'en')).rejects.toThrow(NoTranslator);
    await expect(nobody.translate(['x'], 'da', 'en')).rejects.toThrow(NoTranslator);
  });

  it('is asked for many texts in groups, none lost', () => {
    const pieces = ['aaaa', 'bb', 'c'.repeat(30), 'd', 'e', 'f'];
    const groups = inGroups(pieces, { pieces: 2, characters: 10 });
    expect(groups.flat()).toEqual(pieces);
    expect(groups.map((group) => group.length)).toEqual([2, 1, 2, 1]);
  });
});
