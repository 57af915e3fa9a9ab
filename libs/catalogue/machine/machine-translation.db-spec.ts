import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActorService } from '#libs/identity';
import {
  type Database,
  Forbidden,
  LanguageNotTranslated,
  LibreTranslate,
  NoTranslator,
  NotFound,
  openDatabase,
  openTranslator,
  TranslatorUnavailable,
} from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { twoNeighbours } from '../../../test/support/neighbours.js';
import { StillClock } from '../../../test/support/steering-group.js';
import { everything, type Mood, TranslationService as Service } from '../../../test/support/translation-service.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { NothingToTranslate, TextOfOthers } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { TranslationService } from '../translation/translation.service.js';
import { MachineTranslationService } from './machine-translation.service.js';
import { SweepMachineTranslations } from './sweep-machine-translations.job.js';
import { TranslateDraftHandler } from './translate-draft.handler.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = {
  ...{ kind: 'method', title: 'Borgersamling', summary: 'Tre aftener.', goals: [16], licence: 'CC-BY-4.0' },
  sections: [{ role: 'steps', heading: 'Sådan', body: 'Først **mad**, derefter:\n\n- spørg Anna Berg om 5 km' }],
  contact: { mailbox: 'demokrati@mariehavn.example', name: 'Anna Berg' },
};

describe('a machine that fills a translation', () => {
  const clock = new StillClock(new Date('2026-11-26T10:00:00Z'));
  const service = new Service();
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let publishing: PublishingService;
  let translations: TranslationService;
  let machine: MachineTranslationService;
  let handler: TranslateDraftHandler;
  let mariehavn: BuiltTenant;
  let owner: Member;
  let author: Member;
  let reader: Member;
  let outsider: Member;

  beforeAll(async () => {
    await service.open();
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database, clock);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    translations = new TranslationService(database, drafts);
    const translator = new LibreTranslate(service.url, undefined, 500);
    machine = new MachineTranslationService(database, translator);
    handler = new TranslateDraftHandler(database, new ActorService(database, clock), translator);
    ({ mariehavn, owner, author, outsider } = await twoNeighbours(given));
    reader = await given.aMember(mariehavn, 'reader');
  });
  beforeEach(() => {
    service.mood = 'well';
    service.asked = [];
    service.before = () => undefined;
    service.most = everything;
  });
  afterAll(async () => {
    await database.close();
    await address.drop();
    await service.close();
  });

  const begun = async ({ audience = 'public', by = owner, tenant = 'mariehavn', language = 'en', body = '' } = {}) => {
    const sections = body ? [{ role: 'steps', heading: 'Sådan', body }] : enough.sections;
    const { id } = await drafts.create(owner, 'mariehavn', { ...enough, sections });
    await publishing.publish(owner, id, { audience, networks: audience === 'networks' ? ['norden'] : [] });
    return (await translations.begin(by, id, { tenant, language })).entryId;
  };
  const run = (translationId: string, part: { attempt?: number; complete?: () => Promise<void> } = {}) =>
    handler.handle({ translationId }, { requestId: translationId, attempt: 1, complete: async () => undefined, ...part });
  const filled = async (by = owner) => {
    const id = await begun();
    await run((await machine.ask(by, id)).id);
    return id;
  };
  const jobsFor = (translationId: string) =>
    given.write((tx) => tx.query(`select 1 from job_request where payload->>'translationId' = $1`, [translationId]));

  it('says beforehand to whom what is sent, and sends nothing yet', async () => {
    const id = await begun();
    expect(await machine.offer(owner, id)).toEqual({ host: '127.0.0.1', from: 'da', into: 'en', places: 4, obstacle: null });
    expect(await machine.last(owner, id)).toBeNull();
    expect(service.asked).toEqual([]);
  });

  it('fills what is empty, as Markdown, and marks each place with who wrote it and when', async () => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    expect(asked).toMatchObject({ state: 'making', host: '127.0.0.1', done: 0, total: 5 });
    expect(await jobsFor(asked.id)).toHaveLength(1);
    await run(asked.id);
    const { content, revision } = await drafts.read(owner, id);
    expect(revision).toBe(2);
    expect(content).toMatchObject({
      title: 'Citizens’ assembly',
      summary: 'Three evenings.',
      sections: [{ heading: 'How', body: 'First **food**, then:\n\n- ask Anna Berg about 5 km' }],
    });
    expect(content.machineTexts).toMatchObject(
      ['title', 'summary', 'sections.0.heading', 'sections.0.body'].map((place) => ({
        place,
        service: '127.0.0.1',
        at: '2026-11-26T10:00:00.000Z',
      })),
    );
    expect(await machine.last(owner, id)).toMatchObject({ state: 'done', done: 5, filled: 4, failure: null });
    expect(JSON.stringify(service.asked)).not.toMatch(/Anna|5 km|mariehavn/);
    const audited = await given.write((tx) =>
      tx.query(`select subjects from audit_log where action = 'entry.machine_translation' and subjects->>'entryId' = $1`, [id]),
    );
    expect(audited).toMatchObject([{ subjects: { host: '127.0.0.1', languages: 'da-en' } }]);
    expect(JSON.stringify(audited)).not.toMatch(/Borgersamling|aftener/);
  });

  it('overwrites nothing that a person writes, not even while it is asked', async () => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    service.before = async () => {
      await drafts.save(owner, id, 1, { title: 'By hand' });
    };
    await run(asked.id);
    const { content } = await drafts.read(owner, id);
    expect(content).toMatchObject({ title: 'By hand', summary: 'Three evenings.' });
    expect(content.machineTexts.map(({ place }) => place)).not.toContain('title');
  });

  it('runs again when its process dies before the text is kept, and doubles nothing after', async () => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    await expect(run(asked.id, { complete: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect((await drafts.read(owner, id)).content.title).toBe('');
    expect(await machine.last(owner, id)).toMatchObject({ state: 'making' });
    await run(asked.id);
    const first = await drafts.read(owner, id);
    await run(asked.id);
    expect(service.asked).toHaveLength(2);
    expect(await drafts.read(owner, id)).toEqual(first);
  });

  it('asked for twice, even at once, is one', async () => {
    const id = await begun();
    const both = await Promise.all([machine.ask(owner, id), machine.ask(owner, id)]);
    expect(new Set(both.map((one) => one.id)).size).toBe(1);
  });

  it.each<[Mood, string]>([
    ['slow', 'translator_unavailable'],
    ['busy', 'translator_unavailable'],
    ['broken', 'translator_unavailable'],
  ])('waits for a service that is %s, and gives up after some attempts', async (mood, failure) => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    service.mood = mood;
    await expect(run(asked.id)).rejects.toMatchObject({ code: failure });
    expect(await machine.last(owner, id)).toMatchObject({ state: 'making', failure });
    await run(asked.id, { attempt: 5 });
    expect(await machine.last(owner, id)).toMatchObject({ state: 'failed', failure });
    service.mood = 'well';
    await run((await machine.ask(owner, id)).id);
    expect((await drafts.read(owner, id)).content.title).toBe('Citizens’ assembly');
  });

  it.each<Mood>(['elsewhere', 'no json', 'too few', 'endless', 'no key', 'asks for a key'])(
    'ends at once where the service is «%s»',
    async (mood) => {
      const id = await begun();
      const asked = await machine.ask(owner, id);
      service.mood = mood;
      await run(asked.id);
      expect(await machine.last(owner, id)).toMatchObject({ state: 'failed', failure: 'translator_refused' });
      expect(await drafts.read(owner, id)).toMatchObject({ revision: 1, content: { title: '', machineTexts: [] } });
    },
  );

  it('leaves to a person what is longer than the service takes, and has the rest', async () => {
    const id = await begun({ body: `${'Først mad. '.repeat(20)}\n\nTre aftener` });
    const asked = await machine.ask(owner, id);
    service.most = { pieces: 2, characters: 100 };
    // What it learns of the service, it keeps for a while.
    const translator = new LibreTranslate(service.url, undefined);
    const another = new TranslateDraftHandler(database, new ActorService(database, clock), translator);
    await another.handle({ translationId: asked.id }, { requestId: asked.id, attempt: 1, complete: async () => undefined });
    expect(await machine.last(owner, id)).toMatchObject({ state: 'done', filled: 3 });
    expect((await drafts.read(owner, id)).content).toMatchObject({ title: 'Citizens’ assembly', sections: [{ heading: 'How', body: '' }] });
  });

  it('leaves to a person what came back garbled', async () => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    service.mood = 'garbled';
    await run(asked.id);
    expect(await machine.last(owner, id)).toMatchObject({ state: 'done', filled: 0 });
    expect((await drafts.read(owner, id)).revision).toBe(1);
  });

  it('is told of languages that the service does not know before anything is sent', async () => {
    const id = await begun({ language: 'nn' });
    expect(await machine.offer(owner, id)).toMatchObject({ obstacle: 'language_not_translated' });
    await expect(machine.ask(owner, id)).rejects.toThrow(LanguageNotTranslated);
    expect(service.asked).toEqual([]);
    expect(await machine.last(owner, id)).toBeNull();
  });

  it('asks nobody where no service is configured, and where nothing is empty', async () => {
    const nobody = new MachineTranslationService(database, openTranslator({}));
    const id = await filled();
    expect(nobody.isConfigured).toBe(false);
    await expect(nobody.ask(owner, id)).rejects.toThrow(NoTranslator);
    await expect(machine.ask(owner, id)).rejects.toThrow(NothingToTranslate);
    expect(await machine.offer(owner, id)).toMatchObject({ obstacle: 'nothing_to_translate' });
  });

  it('sends a text that is not public for its own writers alone', async () => {
    for (const audience of ['networks', 'tenant']) await expect(machine.ask(owner, await begun({ audience }))).resolves.toMatchObject({});
    const theirs = await begun({ audience: 'networks', by: author, tenant: 'storevik' });
    await expect(machine.ask(author, theirs)).rejects.toThrow(TextOfOthers);
    expect(await machine.offer(author, theirs)).toMatchObject({ obstacle: 'text_of_others' });
    expect(service.asked).toEqual([]);
    await expect(machine.ask(author, await begun({ by: author, tenant: 'storevik' }))).resolves.toMatchObject({ state: 'making' });
  });

  it('is there for those who write the draft, and not for another municipality', async () => {
    const id = await begun();
    await expect(machine.ask(reader, id)).rejects.toThrow(Forbidden);
    await expect(machine.offer(reader, id)).rejects.toThrow(Forbidden);
    for (const stranger of [author, outsider]) {
      await expect(machine.ask(stranger, id)).rejects.toThrow(NotFound);
      await expect(machine.offer(stranger, id)).rejects.toThrow(NotFound);
    }
    await machine.ask(owner, id);
    expect(await machine.last(reader, id)).toMatchObject({ state: 'making' });
    for (const stranger of [author, outsider]) {
      await expect(machine.last(stranger, id)).rejects.toThrow(NotFound);
      expect(await database.read(stranger, 'select 1 from machine_translation where draft_id = $1', [id])).toEqual([]);
    }
    expect(service.asked).toEqual([]);
  });

  it('gives nothing to somebody who may not write the draft any more', async () => {
    const leaver = await given.aMember(mariehavn);
    const id = await begun();
    const asked = await machine.ask(leaver, id);
    await given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]));
    await run(asked.id);
    expect(await machine.last(owner, id)).toMatchObject({ state: 'failed' });
    expect(service.asked).toEqual([]);
  });

  it('gives nothing to somebody who left while it was sent', async () => {
    const leaver = await given.aMember(mariehavn);
    const id = await begun();
    const asked = await machine.ask(leaver, id);
    service.before = () =>
      given
        .write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]))
        .then(() => undefined);
    await run(asked.id);
    expect(await machine.last(owner, id)).toMatchObject({ state: 'failed', filled: null });
    expect((await drafts.read(owner, id)).content).toMatchObject({ title: '', machineTexts: [] });
  });

  it('is sent to nobody but the service that its person agreed to', async () => {
    const id = await begun();
    const asked = await machine.ask(owner, id);
    await given.write((tx) => tx.query(`update machine_translation set host = 'elsewhere.example' where id = $1`, [asked.id]));
    await run(asked.id);
    expect(await machine.last(owner, id)).toMatchObject({ state: 'failed', failure: 'no_translator' });
    expect(service.asked).toEqual([]);
  });

  it('keeps what was back when the last attempt failed, and goes on with the rest when it is asked again', async () => {
    const body = Array.from({ length: 45 }, (_, index) => `Tre mad ${'abcdefghijklmnopqrstuvwxyz'[index % 26]}`).join('\n\n');
    const id = await begun({ body });
    const asked = await machine.ask(owner, id);
    service.before = () => {
      service.mood = service.asked.length > 1 ? 'busy' : 'well';
    };
    await expect(run(asked.id)).rejects.toThrow(TranslatorUnavailable);
    expect((await drafts.read(owner, id)).content.title).toBe('');
    service.asked = [];
    await run(asked.id, { attempt: 5 });
    expect(await machine.last(owner, id)).toMatchObject({ state: 'done', filled: 3 });
    expect((await drafts.read(owner, id)).content).toMatchObject({ title: 'Citizens’ assembly', sections: [{ body: '' }] });
    service.before = () => undefined;
    service.mood = 'well';
    await run((await machine.ask(owner, id)).id);
    expect((await drafts.read(owner, id)).content.machineTexts).toHaveLength(4);
  });

  it('loses its mark where somebody corrects a text or says that it is right, and nowhere else', async () => {
    const id = await filled();
    const marked = async () => (await translations.read(owner, id)).places.filter((place) => place.machine).map(({ place }) => place);
    await translations.save(owner, id, 2, new Map([['title', 'Assembly of citizens']]), ['summary']);
    expect(await marked()).toEqual(['sections.0.heading', 'sections.0.body']);
    await drafts.confirm(owner, id, { places: ['sections.0.heading'] });
    await drafts.save(owner, id, 4, { machineTexts: [], time: 'tre kvelder' });
    expect(await marked()).toEqual(['sections.0.body']);
    expect(
      (await drafts.create(owner, 'mariehavn', { ...enough, machineTexts: (await drafts.read(owner, id)).content.machineTexts })).content
        .machineTexts,
    ).toEqual([]);
  });

  it('is marked for everyone who reads it, until a version without it', async () => {
    const id = await filled();
    await publishing.publish(owner, id, { audience: 'public', networks: [] });
    const entries = new EntryService(database);
    const isMachine = async () =>
      (await database.read<{ is_machine: boolean }>(outsider, 'select is_machine from entry where id = $1', [id]))[0]?.is_machine;
    expect((await entries.read(outsider, id)).content.machineTexts).toHaveLength(4);
    expect(await isMachine()).toBe(true);
    await drafts.confirm(owner, id, { places: ['title', 'summary', 'sections.0.heading', 'sections.0.body'] });
    await publishing.publish(owner, id, { audience: 'public', networks: [] });
    expect((await entries.read(outsider, id)).content.machineTexts).toEqual([]);
    expect(await isMachine()).toBe(false);
  });

  it('that nobody works on any more is said to have failed, and forgotten after a month', async () => {
    const id = await begun();
    await machine.ask(owner, id);
    const sweep = new SweepMachineTranslations(database);
    await sweep.handle();
    expect(await machine.last(owner, id)).toMatchObject({ state: 'making' });
    clock.pass(1);
    await sweep.handle();
    expect(await machine.last(owner, id)).toMatchObject({ state: 'failed', failure: 'translator_unavailable' });
    clock.pass(31);
    await sweep.handle();
    expect(await machine.last(owner, id)).toBeNull();
  });
});
