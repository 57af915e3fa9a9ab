import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Forbidden, LanguageNotTranslated, LibreTranslate, NoTranslator, NotFound, openTranslator } from '#libs/platform';
import { TranslationRoom } from '../../../test/support/translation-room.js';
import { NothingToTranslate, TextOfOthers } from '../errors.js';
import { MachineTranslationService } from './machine-translation.service.js';

describe('a machine that is to fill a translation', () => {
  const room = new TranslationRoom();
  const { service } = room;
  beforeAll(() => room.open());
  beforeEach(() => room.again());
  afterAll(() => room.close());

  it('says beforehand to whom what is sent, and sends nothing yet', async () => {
    const id = await room.begun();
    expect(await room.machine.offer(room.owner, id)).toEqual({ host: '127.0.0.1', from: 'da', into: 'en', places: 4, obstacle: null });
    expect(await room.machine.last(room.owner, id)).toBeNull();
    expect(service.asked).toEqual([]);
  });

  it('is told of languages that the service does not know before anything is sent', async () => {
    const id = await room.begun({ language: 'nn' });
    expect(await room.machine.offer(room.owner, id)).toMatchObject({ obstacle: 'language_not_translated' });
    await expect(room.machine.ask(room.owner, id)).rejects.toThrow(LanguageNotTranslated);
    expect(service.asked).toEqual([]);
    expect(await room.machine.last(room.owner, id)).toBeNull();
  });

  it('asks nobody where no service is configured, and where nothing is empty', async () => {
    const nobody = new MachineTranslationService(room.database, openTranslator({}));
    const id = await room.filled();
    expect(nobody.isConfigured).toBe(false);
    await expect(nobody.ask(room.owner, id)).rejects.toThrow(NoTranslator);
    await expect(room.machine.ask(room.owner, id)).rejects.toThrow(NothingToTranslate);
    expect(await room.machine.offer(room.owner, id)).toMatchObject({ obstacle: 'nothing_to_translate' });
  });

  it('sends a text that is not public for its own writers alone', async () => {
    for (const audience of ['networks', 'tenant'])
      await expect(room.machine.ask(room.owner, await room.begun({ audience }))).resolves.toMatchObject({});
    const theirs = await room.begun({ audience: 'networks', by: room.author, tenant: 'storevik' });
    await expect(room.machine.ask(room.author, theirs)).rejects.toThrow(TextOfOthers);
    expect(await room.machine.offer(room.author, theirs)).toMatchObject({ obstacle: 'text_of_others' });
    expect(service.asked).toEqual([]);
    await expect(room.machine.ask(room.author, await room.begun({ by: room.author, tenant: 'storevik' }))).resolves.toMatchObject({
      state: 'making',
    });
  });

  it('is there for those who write the draft, and not for another municipality', async () => {
    const id = await room.begun();
    await expect(room.machine.ask(room.reader, id)).rejects.toThrow(Forbidden);
    await expect(room.machine.offer(room.reader, id)).rejects.toThrow(Forbidden);
    for (const stranger of [room.author, room.outsider]) {
      await expect(room.machine.ask(stranger, id)).rejects.toThrow(NotFound);
      await expect(room.machine.offer(stranger, id)).rejects.toThrow(NotFound);
    }
    await room.machine.ask(room.owner, id);
    expect(await room.machine.last(room.reader, id)).toMatchObject({ state: 'making' });
    for (const stranger of [room.author, room.outsider]) {
      await expect(room.machine.last(stranger, id)).rejects.toThrow(NotFound);
      expect(await room.database.read(stranger, 'select 1 from machine_translation where draft_id = $1', [id])).toEqual([]);
    }
    expect(service.asked).toEqual([]);
  });

  it('is not begun for a draft that went away while the service was asked for its languages', async () => {
    const id = await room.begun();
    const languages = { requireLanguages: { value: () => room.drafts.remove(room.owner, id) } };
    const translator = Object.create(new LibreTranslate(service.url, undefined), languages) as LibreTranslate;
    await expect(new MachineTranslationService(room.database, translator).ask(room.owner, id)).rejects.toThrow(NotFound);
    expect(await room.given.write((tx) => tx.query('select 1 from machine_translation where draft_id = $1', [id]))).toEqual([]);
  });

  it('gives nothing to somebody who may not write the draft any more', async () => {
    const leaver = await room.given.aMember(room.mariehavn);
    const id = await room.begun();
    const asked = await room.machine.ask(leaver, id);
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]));
    await room.run(asked.id);
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed' });
    expect(service.asked).toEqual([]);
  });

  it('gives nothing to somebody who left while it was sent', async () => {
    const leaver = await room.given.aMember(room.mariehavn);
    const id = await room.begun();
    const asked = await room.machine.ask(leaver, id);
    service.before = () =>
      room.given
        .write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]))
        .then(() => undefined);
    await room.run(asked.id);
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed', filled: null });
    expect((await room.drafts.read(room.owner, id)).content).toMatchObject({ title: '', machineTexts: [] });
  });

  it('is sent to nobody but the service that its person agreed to', async () => {
    const id = await room.begun();
    const asked = await room.machine.ask(room.owner, id);
    await room.given.write((tx) => tx.query(`update machine_translation set host = 'elsewhere.example' where id = $1`, [asked.id]));
    await room.run(asked.id);
    expect(await room.machine.last(room.owner, id)).toMatchObject({ state: 'failed', failure: 'no_translator' });
    expect(service.asked).toEqual([]);
  });
});
