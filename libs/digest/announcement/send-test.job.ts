import { Injectable } from '@nestjs/common';
import { ActorService, isSignedIn, may } from '#libs/identity';
import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  translate,
} from '#libs/platform';
import { MailLinks } from '../unsubscribe/links.js';
import { AnnouncementLetters } from './announcement-letter.js';
import { announcementReaders } from './announcement-reader.js';
import { type AnnouncementRow, selectAnnouncements } from './announcement-row.js';
import { listOf } from './compose-announcements.js';

interface Test {
  /** Of this one mail. */
  mailId: string;
  announcementId: string;
  personId: string;
}

export const sendTest = defineJob<Test>('digest.send-announcement-test');

const readTest = defineSystemTask(
  'digest.announcement-test',
  'the address of the coordinator who wants to see their own announcement as a mail',
);

/** Sends a coordinator their own announcement as its readers will get it. */
@HandlesJob(sendTest)
@Injectable()
export class SendTest implements JobHandler<Test> {
  private readonly letters: AnnouncementLetters;
  private readonly links: MailLinks;

  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {
    this.letters = new AnnouncementLetters(config);
    this.links = new MailLinks(config);
  }

  async handle({ mailId, announcementId, personId }: Test): Promise<void> {
    const actor = await this.actors.forPerson(personId);
    if (!isSignedIn(actor)) return;
    const found = await this.database.system(readTest, async (tx) => {
      const [announcement] = await tx.query<AnnouncementRow>(`${selectAnnouncements} where a.id = $1`, [announcementId]);
      const [address] = await tx.query<{ email: string }>('select email from person_email where person_id = $1', [personId]);
      if (!announcement || !address || !may(actor, 'announcement.write', { networkId: announcement.network_id })) return null;
      const readers = await announcementReaders(tx, announcement.network_id, [personId]);
      return { announcement, to: address.email, readerId: readers.get(personId) as string };
    });
    if (!found) return;
    const { announcement, to, readerId } = found;
    const unsubscribeToken = this.links.token('digest.announcements', readerId);
    const { subject, html, text } = this.letters.write(announcement, actor.language as Language, { unsubscribeToken, manageToken: null });
    await this.mailer.send({
      id: mailId,
      to,
      subject: translate(actor.language as Language, 'announcement.test_subject', { title: subject }),
      html,
      text,
      listId: listOf(announcement),
      listUnsubscribe: `${this.config.PUBLIC_URL}/unsubscribe/${unsubscribeToken}`,
    });
  }
}
