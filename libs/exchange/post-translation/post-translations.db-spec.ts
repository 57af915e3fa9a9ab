import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Counts,
  InvalidInput,
  LanguageNotTranslated,
  LibreTranslate,
  NoTranslator,
  NotFound,
  TooManyRequests,
  type Translator,
  TranslatorUnavailable,
} from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { everything, TranslationService } from '../../../test/support/translation-service.js';
import { openTranslator } from '../../platform/translator/translator.module.js';
import { ThreadMoveService } from '../thread/thread-move.service.js';
import { NotTranslatedWhole, OtherTranslator, TranslationNotAgreed } from './errors.js';
import { PostTranslationService } from './post-translation.service.js';
import { TranslationAgreementService } from './translation-agreement.service.js';

const body = 'Først **mad**, derefter:\n\n- spørg @[Anna Berg](person:01890a5d-ac96-774b-bcce-b302099a8057) om 5 km';

describe('what is written in a network, by a machine in another language', () => {
  const room = new ThreadRoom();
  const service = new TranslationService();
  let translations: PostTranslationService;
  let agreements: TranslationAgreementService;
  let host: string;
  let thread: string;

  const through = (translator: Translator) => new PostTranslationService(room.database, translator, new Counts(room.clock));
  beforeAll(async () => {
    await Promise.all([service.open(), room.open()]);
    const translator = new LibreTranslate(service.url, undefined, 500);
    host = translator.host;
    translations = through(translator);
    agreements = new TranslationAgreementService(room.database, translator);
  });
  afterAll(async () => {
    await room.close();
    await service.close();
  });
  beforeEach(async () => {
    service.mood = 'well';
    service.before = () => undefined;
    service.most = everything;
    await agreements.agree(room.coordinator, room.network.slug, { host });
    thread = await room.ask({ title: 'Borgersamling', body, language: 'da' });
    service.asked = [];
  });

  const said = async (text: string, language = 'da') => (await room.replies.write(room.helper, thread, { body: text, language })).id;
  const translate = (posts: string[], { by = room.reader, language = 'en' } = {}) =>
    translations.translate(by, thread, { language, posts });
  const page = (by: typeof room.reader, at = translations, language: 'en' | 'nn' | 'da' = 'en') =>
    at.of(by, thread, [{ id: thread, language: 'da', isHidden: false }], language);
  const kept = async (by = room.asker) => (await translations.list(by, thread, { language: 'en' })).items;

  it('is sent only where the network’s coordinators have agreed, to the service that they were told of', async () => {
    const { slug } = room.network;
    await agreements.end(room.coordinator, slug);
    expect(await agreements.read(room.reader, slug)).toEqual({ host, agreed: null, mayAgree: false });
    await expect(translate([thread])).rejects.toThrow(TranslationNotAgreed);
    expect(await page(room.reader)).toEqual({ host: null, translated: [], waiting: [] });
    for (const by of [room.asker, room.outsider]) {
      await expect(agreements.agree(by, slug, { host })).rejects.toThrow();
      await expect(agreements.end(by, slug)).rejects.toThrow();
    }
    await expect(agreements.read(room.outsider, slug)).rejects.toThrow(NotFound);
    await expect(agreements.agree(room.coordinator, slug, { host: 'other.example' })).rejects.toThrow(OtherTranslator);
    await expect(agreements.agree(room.coordinator, slug, {})).rejects.toThrow(InvalidInput);
    expect(service.asked).toEqual([]);
    for (const _ of [1, 2]) await agreements.agree(room.coordinator, slug, { host });
    expect(await agreements.read(room.reader, slug)).toEqual({ host, agreed: { host, at: room.clock.now() }, mayAgree: false });
    const log = await room.database.read<{ action: string }>(
      await room.given.aMember(room.tenants[3], 'admin'),
      `select action from audit_log where action like 'network.translation%' and at = $1 order by action`,
      [room.clock.now()],
    );
    expect(log.map(({ action }) => action)).toEqual(['network.translation_agreed', 'network.translation_ended']);
  });

  it('is asked of nobody where no service is configured, nor of one that they did not agree to', async () => {
    const nobody = through(openTranslator({}));
    await expect(nobody.translate(room.reader, thread, { language: 'en', posts: [thread] })).rejects.toThrow(NoTranslator);
    expect(await page(room.reader, nobody)).toEqual({ host: null, translated: [], waiting: [] });
    const other = through(new LibreTranslate(service.url.replace('127.0.0.1', 'localhost'), undefined));
    await expect(other.translate(room.reader, thread, { language: 'en', posts: [thread] })).rejects.toThrow(TranslationNotAgreed);
    expect(service.asked).toEqual([]);
  });

  it('is sent once, without whom it mentions, and kept for all of the network', async () => {
    const reply = await said('Tre aftener');
    expect(await page(room.reader)).toEqual({ host, translated: [], waiting: [thread] });
    const { items, left } = await translate([thread, reply]);
    expect(left).toEqual([]);
    expect(items).toHaveLength(2);
    expect(JSON.stringify(service.asked)).not.toMatch(/Anna|Berg|person:|5 km/);
    expect(service.asked).toHaveLength(2);
    expect(await page(room.asker)).toMatchObject({ host, waiting: [] });
    const [question] = (await kept()).filter(({ post }) => post === thread);
    expect(question).toEqual({
      ...{ post: thread, language: 'en', title: 'Citizens’ assembly', host, translatedAt: room.clock.now() },
      body: 'First **food**, then:\n\n- ask @[Anna Berg](person:01890a5d-ac96-774b-bcce-b302099a8057) about 5 km',
    });
    expect(await translate([thread, reply], { by: room.asker })).toEqual({ items, left: [] });
    expect(service.asked).toHaveLength(2);
  });

  it('is not seen, asked for or written by another municipality', async () => {
    await translate([thread]);
    await expect(translate([thread], { by: room.outsider })).rejects.toThrow(NotFound);
    await expect(kept(room.outsider)).rejects.toThrow(NotFound);
    expect(await page(room.outsider)).toEqual({ host: null, translated: [], waiting: [] });
    for (const table of ['post_translation', 'translation_agreement'])
      expect(await room.database.read(room.outsider, `select from ${table}`)).toEqual([]);
    const write = (by: typeof room.reader, language: string, at: string, words: string) =>
      room.database.transaction(by, (tx) =>
        tx.execute(
          `insert into post_translation (post_id, language, network_id, thread_id, title, body, host, translated_at, words)
           select $1, $2, $3, $1, 'x', 'x', $4, $5, app.words_digest($6, $7)`,
          [thread, language, room.network.id, at, room.clock.now(), words, body],
        ),
      );
    await expect(write(room.outsider, 'sv', host, 'Borgersamling')).rejects.toThrow('row-level security');
    expect(await write(room.reader, 'sv', 'other.example', 'Borgersamling')).toBe(0);
    expect(await write(room.reader, 'sv', host, 'Something else')).toBe(0);
    expect(await write(room.reader, 'sv', host, 'Borgersamling')).toBe(1);
  });

  it('goes where the words change, are taken out of sight or move, and where the agreement ends', async () => {
    const reply = await said('Tre aftener');
    const both = [thread, reply];
    const there = async () => (await kept(room.coordinator)).map(({ post }) => post).sort();
    await translate(both);
    await room.marks.save(room.reader, thread, { on: true });
    await room.moderation.lock(room.coordinator, thread, { on: true });
    await room.moderation.lock(room.coordinator, thread, { on: false });
    expect(await there()).toEqual([...both].sort());
    await room.replies.change(room.helper, reply, { body: 'Tre aftener, mad' });
    expect(await there()).toEqual([thread]);
    await translate(both);
    await room.moderation.hide(room.coordinator, reply, { why: 'Navngir en borger.' });
    expect(await there()).toEqual([thread]);
    expect(await translate(both)).toMatchObject({ items: [{ post: thread }], left: [] });
    await agreements.end(room.coordinator, room.network.slug);
    expect(await there()).toEqual([]);
    await agreements.agree(room.coordinator, room.network.slug, { host });
    await translate([thread]);
    const other = await room.given.aNetwork([room.tenants[3], room.tenants[0], room.tenants[1]], `andre-${thread.slice(-6)}`);
    const [coordinator] = [await room.given.aMember(room.tenants[3], 'editor')];
    await new ThreadMoveService(room.database).move(coordinator, thread, { network: other.slug });
    expect((await translations.list(coordinator, thread, { language: 'en' })).items).toEqual([]);
  });

  it('is not kept where the words change or go out of sight while the machine works', async () => {
    service.before = async () => {
      service.before = () => undefined;
      await room.threads.change(room.asker, thread, { body: 'Noe helt annet' });
    };
    await expect(translate([thread])).rejects.toThrow(NotTranslatedWhole);
    const reply = await said('Tre aftener');
    service.before = () => room.moderation.hide(room.coordinator, reply, { why: 'Navngir en borger.' });
    await expect(translate([reply])).rejects.toThrow(NotTranslatedWhole);
    service.before = () => agreements.end(room.coordinator, room.network.slug);
    await expect(translate([thread])).rejects.toThrow(NotTranslatedWhole);
    expect(await kept()).toEqual([]);
  });

  it('says what was left: what came back garbled, what is too much at once, and what the service has no words for', async () => {
    const long = await Promise.all([1, 2, 3, 4].map(() => said('Tre aftener, '.repeat(1500))));
    const { items, left } = await translate([thread, ...long]);
    expect(items.length + left.length).toBe(5);
    expect(left.length).toBeGreaterThan(0);
    expect((await translate([thread, ...long])).left).toEqual([]);
    service.mood = 'garbled';
    const reply = await said('Tre aftener');
    await expect(translate([reply])).rejects.toThrow(NotTranslatedWhole);
    expect(await translate([thread, reply])).toMatchObject({ items: [{ post: thread }], left: [reply] });
    service.mood = 'broken';
    const other = await said('Tre aftener');
    await expect(translate([other])).rejects.toThrow(TranslatorUnavailable);
    service.mood = 'slow';
    await expect(translate([other])).rejects.toThrow(TranslatorUnavailable);
    service.mood = 'well';
    await expect(translate([other], { language: 'nn' })).rejects.toThrow(LanguageNotTranslated);
    expect(await page(room.reader, translations, 'nn')).toMatchObject({ host, waiting: [] });
    expect(await translate([other], { language: 'da' })).toEqual({ items: [], left: [] });
    expect(await translate([other])).toMatchObject({ items: [{ post: other }], left: [] });
  });

  it('is not sent again where what came back cannot be used, until its words change', async () => {
    service.mood = 'garbled';
    await expect(translate([thread])).rejects.toThrow(NotTranslatedWhole);
    service.mood = 'well';
    service.asked = [];
    await expect(translate([thread], { by: room.asker })).rejects.toThrow(NotTranslatedWhole);
    expect(service.asked).toEqual([]);
    expect(await page(room.reader)).toEqual({ host, translated: [], waiting: [] });
    expect(await kept()).toEqual([]);
    await room.threads.change(room.asker, thread, { body: 'Først mad.' });
    expect(await page(room.reader)).toMatchObject({ waiting: [thread] });
    expect(await translate([thread])).toMatchObject({ items: [{ body: 'First food.' }], left: [] });
  });

  it('is asked for by one person twenty times a minute, and read as often as they like', async () => {
    const person = await room.given.aMember(room.tenants[0]);
    const posts = await Promise.all(Array.from({ length: 21 }, () => said('Tre aftener')));
    for (const post of posts.slice(0, 20)) await translate([post], { by: person });
    await expect(translate(posts, { by: person })).rejects.toThrow(TooManyRequests);
    expect(await translate(posts.slice(0, 20), { by: person })).toMatchObject({ left: [] });
    expect(await translate(posts)).toMatchObject({ left: [] });
  });

  it('is refused for a post of another conversation and for what is no question', async () => {
    const other = await room.ask({ language: 'da' });
    await expect(translate([other])).rejects.toThrow(NotFound);
    for (const input of [{ language: 'en', posts: [] }, { language: 'xx', posts: [thread] }, { language: 'en', posts: ['x'] }, {}])
      await expect(translations.translate(room.reader, thread, input)).rejects.toThrow(InvalidInput);
    expect(service.asked).toEqual([]);
  });
});
