import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LibreTranslate, TranslatorUnavailable } from '#libs/platform';
import { enough, TranslationRoom } from '../../../test/support/translation-room.js';
import type { Mood } from '../../../test/support/translation-service.js';
import { SweepMachineTranslations } from './sweep-machine-translations.job.js';

describe('a machine that fills a translation', () => {
  const room = new TranslationRoom();
  const { service } = room;
  beforeAll(() => room.open());
  beforeEach(() => room.again());
  afterAll(() => room.close());

  const jobsFor = (translationId: string) =>
    room.given.write((tx) => tx.query(`select 1 from job_request where payload->>'translationId' = $1`, [translationId]));

  it('fills what is empty, as Markdown, and marks each place with who wrote it and when', async () => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    expect(asked).toMatchObject({ state: 'making', host: '127.0.0.1', done: 0, total: 5 });
    expect(await jobsFor(asked.id)).toHaveLength(1);
    await room.run(asked.id);
    const { content, revision } = await room.drafts.read(room.owner, id);
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
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'done', done: 5, filled: 4, failure: null });
    expect(JSON.stringify(service.asked)).not.toMatch(/Anna|5 km|mariehavn/);
    const audited = await room.given.write((tx) =>
      tx.query(`select subjects from audit_log where action = 'entry.machine_translation' and subjects->>'entryId' = $1`, [id]),
    );
    expect(audited).toMatchObject([{ subjects: { host: '127.0.0.1', languages: 'da-en' } }]);
    expect(JSON.stringify(audited)).not.toMatch(/Borgersamling|aftener/);
  });

  it('overwrites nothing that a person writes, not even while it is asked', async () => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    service.before = async () => {
      await room.drafts.save(room.owner, id, 1, { title: 'By hand' });
    };
    await room.run(asked.id);
    const { content } = await room.drafts.read(room.owner, id);
    expect(content).toMatchObject({ title: 'By hand', summary: 'Three evenings.' });
    expect(content.machineTexts.map(({ place }) => place)).not.toContain('title');
  });

  it('runs again when its process dies before the text is kept, and doubles nothing after', async () => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    await expect(room.run(asked.id, { complete: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect((await room.drafts.read(room.owner, id)).content.title).toBe('');
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'making' });
    await room.run(asked.id);
    const first = await room.drafts.read(room.owner, id);
    await room.run(asked.id);
    expect(service.asked).toHaveLength(2);
    expect(await room.drafts.read(room.owner, id)).toEqual(first);
  });

  it('asked for twice, even at once, is one', async () => {
    const id = await room.begun();
    const both = await Promise.all([room.machine.ask(room.owner, id), room.machine.ask(room.owner, id)]);
    expect(new Set(both.map((one) => one.id)).size).toBe(1);
  });

  it.each<[Mood, string]>([
    ['slow', 'translator_unavailable'],
    ['busy', 'translator_unavailable'],
    ['broken', 'translator_unavailable'],
  ])('waits for a service that is %s, and gives up after some attempts', async (mood, failure) => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    service.mood = mood;
    await expect(room.run(asked.id)).rejects.toMatchObject({ code: failure });
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'making', failure });
    await room.run(asked.id, { attempt: 5 });
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed', failure });
    service.mood = 'well';
    await room.run((await room.machine.ask(room.owner, id)).id);
    expect((await room.drafts.read(room.owner, id)).content.title).toBe('Citizens’ assembly');
  });

  it.each<Mood>(['elsewhere', 'no json', 'too few', 'endless', 'no key', 'asks for a key'])(
    'ends at once where the service is «%s»',
    async (mood) => {
      const id = await room.begun();
      const asked = await room.machine.ask(room.owner, id);
      service.mood = mood;
      await room.run(asked.id);
      expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed', failure: 'translator_refused' });
      expect(await room.drafts.read(room.owner, id)).toMatchObject({ revision: 1, content: { title: '', machineTexts: [] } });
    },
  );

  it('leaves to a person what is longer than the service takes, and has the rest', async () => {
    const id = await room.begun({ body: `${'Først mad. '.repeat(20)}\n\nTre aftener` });
    const asked = await room.machine.ask(room.owner, id);
    service.most = { pieces: 2, characters: 100 };
    // What it learns of the service, it keeps for a while.
    await room.run(asked.id, {}, room.handlerOf(new LibreTranslate(service.url, undefined)));
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'done', filled: 3 });
    expect((await room.drafts.read(room.owner, id)).content).toMatchObject({
      title: 'Citizens’ assembly',
      sections: [{ heading: 'How', body: '' }],
    });
  });

  it('leaves to a person what came back garbled', async () => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    service.mood = 'garbled';
    await room.run(asked.id);
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'done', filled: 0 });
    expect((await room.drafts.read(room.owner, id)).revision).toBe(1);
  });

  it('keeps what was back when the last attempt failed, and goes on with the rest when it is asked again', async () => {
    const body = Array.from({ length: 45 }, (_, index) => `Tre mad ${'abcdefghijklmnopqrstuvwxyz'[index % 26]}`).join('\n\n');
    const id = await room.begun({ body });
    const asked = await room.machine.ask(room.owner, id);
    service.before = () => {
      service.mood = service.asked.length > 1 ? 'busy' : 'well';
    };
    await expect(room.run(asked.id)).rejects.toThrow(TranslatorUnavailable);
    expect((await room.drafts.read(room.owner, id)).content.title).toBe('');
    service.asked = [];
    await room.run(asked.id, { attempt: 5 });
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'done', filled: 3 });
    expect((await room.drafts.read(room.owner, id)).content).toMatchObject({ title: 'Citizens’ assembly', sections: [{ body: '' }] });
    service.before = () => undefined;
    service.mood = 'well';
    await room.run((await room.machine.ask(room.owner, id)).id);
    expect((await room.drafts.read(room.owner, id)).content.machineTexts).toHaveLength(4);
  });

  it('loses its mark where somebody corrects a text or says that it is right, and nowhere else', async () => {
    const id = await room.filled();
    const marked = async () =>
      (await room.translations.read(room.owner, id)).places.filter((place) => place.machine).map(({ place }) => place);
    await room.translations.save(room.owner, id, 2, new Map([['title', 'Assembly of citizens']]), ['summary']);
    expect(await marked()).toEqual(['sections.0.heading', 'sections.0.body']);
    await room.drafts.confirm(room.owner, id, { places: ['sections.0.heading'] });
    await room.drafts.save(room.owner, id, 4, { machineTexts: [], time: 'tre kvelder' });
    expect(await marked()).toEqual(['sections.0.body']);
    expect(
      (
        await room.drafts.create(room.owner, 'mariehavn', {
          ...enough,
          machineTexts: (await room.drafts.read(room.owner, id)).content.machineTexts,
        })
      ).content.machineTexts,
    ).toEqual([]);
  });

  it('is marked for everyone who reads it, until a version without it', async () => {
    const id = await room.filled();
    await room.publishing.publish(room.owner, id, { audience: 'public', networks: [] });
    const isMachine = async () =>
      (await room.database.read<{ is_machine: boolean }>(room.outsider, 'select is_machine from entry where id = $1', [id]))[0]?.is_machine;
    expect((await room.entries.read(room.outsider, id)).content.machineTexts).toHaveLength(4);
    expect(await isMachine()).toBe(true);
    await room.drafts.confirm(room.owner, id, { places: ['title', 'summary', 'sections.0.heading', 'sections.0.body'] });
    await room.publishing.publish(room.owner, id, { audience: 'public', networks: [] });
    expect((await room.entries.read(room.outsider, id)).content.machineTexts).toEqual([]);
    expect(await isMachine()).toBe(false);
  });

  it('that nobody works on any more is said to have failed, and forgotten after a month', async () => {
    const id = await room.begun();
    await room.machine.ask(room.owner, id);
    const sweep = new SweepMachineTranslations(room.database);
    await sweep.handle();
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'making' });
    room.clock.pass(1);
    await sweep.handle();
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed', failure: 'translator_unavailable' });
    room.clock.pass(31);
    await sweep.handle();
    expect(await room.machine.last(room.owner, id)).toBeNull();
  });
});
