import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineSystemTask,
  formatDate,
  HandlesJob,
  type JobContext,
  type JobHandler,
  Mailer,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { type InvitationToWrite, invitationLetter } from './invitation-letter.js';
import { sendInvitation } from './send-invitation.job.js';

const mailTask = defineSystemTask('identity.mail_invitation', 'a worker acts for nobody, and the recipient is no member yet');

type Row = Omit<InvitationToWrite, 'expires'> & { email: string; expiresAt: Date; timeZone: string };

/** Mails an invitation once; nothing when it was sent, answered or taken back meanwhile. */
@Injectable()
@HandlesJob(sendInvitation)
export class InvitationMail implements JobHandler<{ invitationId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ invitationId }: { invitationId: string }, context: JobContext): Promise<void> {
    const row = await this.database.system(mailTask, (tx) => readUnsent(tx, invitationId));
    if (!row) return;
    const expires = formatDate(row.language, row.expiresAt, row.timeZone);
    const letter = invitationLetter({ ...row, expires }, this.config.PUBLIC_URL, this.config.TANDEM_SECRET);
    await this.mailer.send({ id: `invitation-${invitationId}`, to: row.email, ...writeLetter(row.language, letter) });
    await this.database.system(mailTask, async (tx) => {
      await tx.query('update invitation set sent_at = $2 where id = $1 and sent_at is null', [invitationId, tx.now]);
      await context.complete(tx);
    });
  }
}

/** In the recipient's own language where they are known, else in the one the inviter chose. */
async function readUnsent(tx: Transaction, id: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select i.id, i.email, i.role, i.expires_at as "expiresAt", t.name as "tenantName", i.new_tenant->>'name' as "newTenantName",
       coalesce(own.language, i.language) as language, coalesce(own.time_zone, 'Europe/Oslo') as "timeZone",
       (select name from person_profile where person_id = i.invited_by) as "inviterName",
       (select name from network_name where network_id = i.network_id
        order by language = coalesce(own.language, i.language) desc, language limit 1) as "networkName"
     from invitation i join tenant t on t.id = i.tenant_id
       left join person_email e on e.email = i.email left join person_profile own on own.person_id = e.person_id
     where i.id = $1 and i.sent_at is null and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2`,
    [id, tx.now],
  );
  return row;
}
