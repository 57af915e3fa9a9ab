import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { LogNoteService } from '../log-note/log-note.service.js';
import { ProjectService } from '../project/project.service.js';
import { ProjectReadingService } from '../project/project-reading.service.js';
import { AskStopCards } from './ask-stop-cards.job.js';
import { SendStopQuestion, type StopQuestion } from './send-stop-question.job.js';
import { StopCardService } from './stop-card.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('the stop card of a project', () => {
  let room: FileRoom;
  let home: BuiltTenant;
  let projects: ProjectService;
  let reading: ProjectReadingService;
  let notes: LogNoteService;
  let stopCards: StopCardService;
  let sending: SendStopQuestion;
  let beginner: Member;
  let writer: Member;
  let uninvolved: Member;
  let neighbour: Member;
  const handled = new Set<string>();

  beforeAll(async () => {
    loadMessages();
    room = await new FileRoom().open();
    room.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, given, heldFiles, clock } = room;
    reading = new ProjectReadingService(database);
    projects = new ProjectService(database, heldFiles);
    notes = new LogNoteService(database, heldFiles, reading);
    stopCards = new StopCardService(database);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    sending = new SendStopQuestion(database, new Mailer(config, clock, new Metrics(), database), config);
    home = await given.aTenant({ slug: 'storevik' });
    [beginner, writer, uninvolved] = [await given.aMember(home), await given.aMember(home), await given.aMember(home)];
    neighbour = await given.aMember(await given.aTenant());
  });
  afterAll(() => room.close());

  const pass = (days: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + days * 86_400_000));
  const aProject = async (stopLookOn: string) => {
    const { id } = await projects.create(beginner, 'storevik', { title: 'Verktøy', stopWhen: 'Ingen låner', stopLookOn });
    await notes.write(writer, id, { kind: 'tried', text: 'Stigen i vinduet.' });
    return id;
  };
  const look = () => new AskStopCards(room.database).handle();
  /** Does what the outbox holds, each request twice. */
  const deliver = async () => {
    const requests = await room.given.write((tx) =>
      tx.query<{ id: string; payload: StopQuestion }>(
        `select id, payload from job_request where name = 'exchange.send-stop-question' order by id`,
      ),
    );
    for (const { id, payload } of requests.filter((request) => !handled.has(request.id))) {
      handled.add(id);
      await sending.handle(payload);
      await sending.handle(payload);
    }
  };
  const mailsTo = async (person: Member) =>
    room.given.write((tx) =>
      tx.query<{ subject: string; text: string }>(
        'select subject, text from caught_mail where recipients = (select array[email] from person_email where person_id = $1) order by caught_at, id',
        [person.personId],
      ),
    );
  const counts = async () => Promise.all([beginner, writer, uninvolved, neighbour].map(async (one) => (await mailsTo(one)).length));

  it('has its people asked once, by mail and on their front page, on the day it names and not before', async () => {
    const id = await aProject('2026-11-12');
    await look();
    await deliver();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    pass(2);
    await look();
    await look();
    await deliver();
    expect(await counts()).toEqual([1, 1, 0, 0]);
    const [mail] = await mailsTo(writer);
    expect(mail?.subject).toBe('Skal «Verktøy» fortsette?');
    expect(mail?.text).toContain('Ingen låner');
    expect(mail?.text).toContain(`https://tandem.example/nb/utviklingsprosjekter/${id}/stoppkort`);
    const due = async (person: Member) => (await stopCards.due(person)).map(({ projectId }) => projectId);
    expect([await due(beginner), await due(uninvolved), await due(neighbour)]).toEqual([[id], [], []]);
    await stopCards.answer(writer, id, { answer: 'go_on', lookOn: '2026-12-12' });
    expect(await due(beginner)).toEqual([]);
    expect(await reading.read(writer, id)).toMatchObject({ state: 'running', stopLookOn: '2026-12-12' });
    pass(1);
    await look();
    await deliver();
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it('stops the project with what was learned, and asks nobody who comes too late', async () => {
    const id = await aProject('2026-11-13');
    await look();
    await expect(stopCards.answer(writer, id, { answer: 'stop' })).rejects.toHaveProperty('fields.learned');
    await expect(stopCards.answer(neighbour, id, { answer: 'stop' })).rejects.toMatchObject({ code: 'not_found' });
    const before = await counts();
    await stopCards.answer(writer, id, { answer: 'stop', learned: 'To driller er nok.' });
    await deliver();
    expect(await counts()).toEqual(before);
    expect(await reading.read(beginner, id)).toMatchObject({
      state: 'stopped',
      learned: 'To driller er nok.',
      endsOn: '2026-11-13',
      stopLookOn: null,
    });
    await expect(stopCards.answer(writer, id, { answer: 'go_on' })).rejects.toMatchObject({ code: 'project_is_over' });
  });
});
