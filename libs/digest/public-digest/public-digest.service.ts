import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, newId, parseInput, readToken, type Transaction } from '#libs/platform';
import { LinkClosed } from './errors.js';
import { PublicDigestConfirmationInput, PublicDigestInput, type PublicDigestResponse } from './public-digest.dto.js';
import { beginReading } from './public-reader-row.js';
import { sendConfirmation } from './send-confirmation.job.js';

const answer = defineSystemTask('digest.public', 'the public has no account: whoever holds the link in the mail is the reader');

const hoursOpen = 48;
/** So that nobody's mailbox can be filled from a form that everybody may send. */
const mostInADay = 3;

/** Goals by e-mail for the public, with double opt-in: nothing is sent to an address but one mail, until its owner presses in that. */
@Injectable()
export class PublicDigestService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Answers alike for every address, known or not, and sends it one mail. */
  async ask(input: unknown): Promise<void> {
    const { email, language, goals, rhythm = 'weekly' } = parseInput(PublicDigestInput, input);
    await this.database.system(answer, async (tx) => {
      const [before] = await tx.query<{ asked: number }>(
        'select count(*)::integer as asked from public_digest_request where email = $1 and asked_at > $2',
        [email, new Date(tx.now.getTime() - 24 * 3_600_000)],
      );
      if ((before?.asked ?? 0) >= mostInADay) return;
      const id = newId();
      await tx.query(
        'insert into public_digest_request (id, email, language, goals, rhythm, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, email, language, [...goals].sort((a, b) => a - b), rhythm, tx.now, new Date(tx.now.getTime() + hoursOpen * 3_600_000)],
      );
      await tx.enqueue(sendConfirmation, { requestId: id });
    });
  }

  /** What the link in the mail would begin; null where it opens nothing any more. Changes nothing: mail scanners follow links. */
  async look(token: string): Promise<PublicDigestResponse | null> {
    return this.database.system(answer, async (tx) => (await this.requestOf(tx, token)) ?? null);
  }

  /** Begins the mails, or changes them to what was asked last; as often as it is pressed. Throws LinkClosed. */
  async confirm(input: unknown): Promise<PublicDigestResponse> {
    const { token } = parseInput(PublicDigestConfirmationInput, input);
    return this.database.system(answer, async (tx) => {
      const request = await this.requestOf(tx, token, 'for update');
      if (!request) throw new LinkClosed();
      const { id, email, language, goals, rhythm, confirmed } = request;
      if (!confirmed) {
        await tx.query('update public_digest_request set confirmed_at = $2 where id = $1', [id, tx.now]);
        await beginReading(tx, { email, language, goals, rhythm });
      }
      return { language, goals, rhythm, confirmed: true };
    });
  }

  private async requestOf(tx: Transaction, token: string, lock = ''): Promise<Request | undefined> {
    const [request] = await tx.query<Request>(
      `select id, email, language, goals, rhythm, confirmed_at is not null as confirmed from public_digest_request
       where id = $1 and (confirmed_at is not null or expires_at > $2) ${lock}`,
      [readToken(this.config.TANDEM_SECRET, 'public-digest', token), tx.now],
    );
    return request;
  }
}

interface Request extends PublicDigestResponse {
  id: string;
  email: string;
}
