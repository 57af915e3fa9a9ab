import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, type Language, NotFound, type Transaction } from '#libs/platform';
import type { SubscriptionKind } from '../letter/item-details.js';
import { nameOf, readNames } from '../letter/why.js';
import { MailLinks } from './links.js';

const unsubscribe = defineSystemTask('digest.unsubscribe', 'whoever holds a mail’s link may end what it names, without signing in');

export interface UnsubscribePage {
  /** All digests, or what one subscription is about. */
  scope: 'digest' | 'subscription';
  /** The reader's, as the mail was. */
  language: Language | null;
  /** What the subscription is about, in that language: «mål 17», «Herning»; null for the digest. */
  what: string | null;
  isDone: boolean;
}

/** Ends digests or one subscription by a mail's link: at once, as often as it is pressed, and for as long as the secret stays. */
@Injectable()
export class UnsubscribeService {
  private readonly links: MailLinks;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.links = new MailLinks(config);
  }

  /** What the link would end. Changes nothing: mail scanners follow links. */
  async show(token: string): Promise<UnsubscribePage> {
    const { settingId, subscriptionId } = this.read(token);
    return this.database.system(unsubscribe, (tx) => (settingId ? showDigest(tx, settingId) : showSubscription(tx, subscriptionId)));
  }

  async act(token: string): Promise<UnsubscribePage> {
    const { settingId, subscriptionId } = this.read(token);
    return this.database.system(unsubscribe, async (tx) => {
      if (settingId) {
        await tx.query('update digest_setting set stopped_at = $2, updated_at = $2 where id = $1 and stopped_at is null', [
          settingId,
          tx.now,
        ]);
        return showDigest(tx, settingId);
      }
      await tx.query(`update subscription set delivery = 'off' where id = $1`, [subscriptionId]);
      return showSubscription(tx, subscriptionId);
    });
  }

  private read(token: string): { settingId: string | null; subscriptionId: string | null } {
    const settingId = this.links.read('digest.stop', token);
    const subscriptionId = this.links.read('digest.unfollow', token);
    if (!settingId && !subscriptionId) throw new NotFound('link');
    return { settingId, subscriptionId };
  }
}

async function showDigest(tx: Transaction, settingId: string | null): Promise<UnsubscribePage> {
  const [row] = await tx.query<{ language: Language; done: boolean }>(
    `select f.language, d.stopped_at is not null as done from digest_setting d join person_profile f using (person_id) where d.id = $1`,
    [settingId],
  );
  return { scope: 'digest', language: row?.language ?? null, what: null, isDone: row?.done ?? true };
}

/** Where the subscription or its reader is gone there is nothing left to end. */
async function showSubscription(tx: Transaction, subscriptionId: string | null): Promise<UnsubscribePage> {
  const [row] = await tx.query<{ language: Language; kind: SubscriptionKind; subject: string; done: boolean }>(
    `select f.language, s.kind, s.subject, s.delivery = 'off' as done
     from subscription s join person_profile f using (person_id) where s.id = $1`,
    [subscriptionId],
  );
  if (!row) return { scope: 'digest', language: null, what: null, isDone: true };
  const what = nameOf(row.language, row.kind, row.subject, await readNames(tx, [row]));
  return { scope: 'subscription', language: row.language, what, isDone: row.done };
}
