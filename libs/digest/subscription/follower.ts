import { Injectable } from '@nestjs/common';
import { type Actor, ActorService, isSignedIn, requireAccess, type SignedIn } from '#libs/identity';
import { Config, Database, defineSystemTask, Unauthenticated } from '#libs/platform';
import { MailLinks } from '../unsubscribe/links.js';

const openLink = defineSystemTask('digest.open-link', 'a link in a mail names its copy; whose it is must be known before a scope exists');
/** Days for which a mail's link opens the list of what its reader follows. */
const linkDays = 60;

/** Whose list of subscriptions is asked for: the person who is signed in, else the reader of the mail whose link was followed. */
@Injectable()
export class Followers {
  private readonly links: MailLinks;

  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    config: Config,
  ) {
    this.links = new MailLinks(config);
  }

  /** Throws Unauthenticated. What a link gives never leaves this library: it shows subscriptions and stops mails. */
  async of(actor: Actor, link?: string | null): Promise<SignedIn> {
    if (isSignedIn(actor) || !link) {
      requireAccess(actor, 'subscription.manage');
      return actor;
    }
    const reader = await this.readerOf(link);
    if (!reader) throw new Unauthenticated();
    return reader;
  }

  private async readerOf(link: string): Promise<SignedIn | null> {
    const copyId = this.links.read('digest.manage', link);
    if (!copyId) return null;
    const [copy] = await this.database.system(openLink, (tx) =>
      tx.query<{ person_id: string }>(
        `select person_id from digest_copy where id = $1 and planned_at > $2::timestamptz - interval '${linkDays} days'`,
        [copyId, tx.now],
      ),
    );
    const reader = copy && (await this.actors.forPerson(copy.person_id));
    return reader && isSignedIn(reader) ? reader : null;
  }
}
