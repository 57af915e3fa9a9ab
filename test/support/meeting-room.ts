import { simpleParser } from 'mailparser';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { DocumentRenderer, loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { AgendaService, AgendaTextService, MeetingDecisionService, MeetingPlanningService, MeetingService } from '#libs/steering';
import { PlanMeetingNotices } from '../../libs/steering/meeting/plan-meeting-notices.job.js';
import { SendMeetingNotice } from '../../libs/steering/meeting/send-meeting-notice.job.js';
import { TendMeetings } from '../../libs/steering/meeting/tend-meetings.job.js';
import { CaughtMails } from './caught-mails.js';
import { type Person, SteeringGroup } from './steering-group.js';

export interface CalendarMail {
  subject: string;
  text: string;
  messageId: string;
  /** The calendar message and its method, as the part says it. */
  calendar: string | null;
  method: string | null;
}

/** A steering group that meets, with a mail server that keeps what it is sent. */
export class MeetingRoom {
  readonly group = new SteeringGroup();
  readonly mails = new CaughtMails();
  meetings: MeetingService;
  planning: MeetingPlanningService;
  agendas: AgendaService;
  decisions: MeetingDecisionService;
  texts: AgendaTextService;
  private readonly renderer = new DocumentRenderer();
  private mailer: Mailer;
  private readonly handled = new Set<string>();

  async open(body: Parameters<SteeringGroup['open']>[0] = {}): Promise<this> {
    loadMessages();
    await this.group.open(body);
    await this.mails.open();
    const { database, clock } = this.group;
    this.meetings = new MeetingService(database, clock);
    this.planning = new MeetingPlanningService(database);
    this.agendas = new AgendaService(database);
    this.decisions = new MeetingDecisionService(database, new EntryQueries(), new EntryMarks());
    this.texts = new AgendaTextService(database, this.meetings, this.renderer, this.config, clock);
    this.mailer = new Mailer(this.config, clock, new Metrics(), database);
    return this;
  }

  async close(): Promise<void> {
    await this.mailer.onApplicationShutdown();
    await this.renderer.onModuleDestroy();
    await this.mails.close();
    await this.group.close();
  }

  private get config() {
    return readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: this.mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });
  }

  /** Does what the outbox holds of meetings, each job twice, until nothing is left. */
  async work(): Promise<void> {
    const { database, given } = this.group;
    const plan = new PlanMeetingNotices(database);
    const send = new SendMeetingNotice(database, this.mailer, this.config);
    for (;;) {
      const jobs = await given.write((tx) =>
        tx.query<{ id: string; name: string; payload: never }>(
          `select id, name, payload from job_request where name in ('steering.plan-meeting-notices', 'steering.send-meeting-notice') order by id`,
        ),
      );
      const left = jobs.filter(({ id }) => !this.handled.has(id));
      if (left.length === 0) return;
      for (const { id, name, payload } of left) {
        this.handled.add(id);
        const job = name === 'steering.plan-meeting-notices' ? plan : send;
        await job.handle(payload);
        await job.handle(payload);
      }
    }
  }

  /** The hourly round. */
  async tend(): Promise<void> {
    await new TendMeetings(this.group.database).handle();
    await this.work();
  }

  async mailsTo(person: Person): Promise<CalendarMail[]> {
    const [row] = await this.group.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = $1', [person.personId]),
    );
    return Promise.all(
      this.mails.to(row?.email ?? '').map(async ({ raw, subject, text, messageId }) => {
        const { attachments } = await simpleParser(raw);
        const part = attachments.find(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics');
        const method = /content-type: text\/calendar;[^\n]*(?:\n\s[^\n]*)*method=(\w+)/i.exec(raw)?.[1] ?? null;
        return { subject, text, messageId: messageId ?? '', calendar: part?.content.toString('utf8') ?? null, method };
      }),
    );
  }

  /** One date calls the body to it at once. */
  async aMeeting(part: object = {}): Promise<string> {
    const { id } = await this.planning.make(this.group.coordinator, 'styringsgruppen', {
      title: 'Møte i desember',
      place: 'Rådhuset',
      zone: 'Europe/Oslo',
      dates: [{ day: '2026-12-04', from: '09:00', to: '11:30' }],
      ...part,
    });
    return id;
  }

  async change(id: string, part: object): Promise<void> {
    const { meeting, time } = await this.meetings.toChange(this.group.coordinator, id, 'styringsgruppen');
    const { title, place, onlineUrl, zone, revision } = meeting;
    await this.planning.change(this.group.coordinator, id, { title, place, onlineUrl, zone, revision, time: time ?? undefined, ...part });
  }
}
