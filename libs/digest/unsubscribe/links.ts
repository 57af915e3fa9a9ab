import { type Config, readToken, signToken } from '#libs/platform';

/** What a link in a mail opens: the end of all digests, of one subscription or of a network's announcements, or the list of what one follows. */
export type LinkPurpose = 'digest.stop' | 'digest.unfollow' | 'digest.announcements' | 'digest.manage';

/** The tokens of a person's mails. Stopping and unfollowing work for as long as the secret; managing as long as its copy says. */
export class MailLinks {
  constructor(private readonly config: Pick<Config, 'TANDEM_SECRET'>) {}

  /** The id is the setting's for `digest.stop`, the subscription's for `digest.unfollow`, the copy's for `digest.manage`, else a network's reader's. */
  token(purpose: LinkPurpose, id: string): string {
    return signToken(this.config.TANDEM_SECRET, purpose, id);
  }

  read(purpose: LinkPurpose, token: string): string | null {
    return readToken(this.config.TANDEM_SECRET, purpose, token);
  }
}
