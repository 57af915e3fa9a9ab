import { Injectable } from '@nestjs/common';
import { networkNames } from '#libs/identity';
import { Config, Database, defineSystemTask, type Language, NotFound, nameIn, type Transaction } from '#libs/platform';
import type { SubscriptionKind } from '../letter/item-details.js';
import { nameOf, readNames } from '../letter/why.js';
import { MailLinks } from './links.js';

const unsubscribe = defineSystemTask('digest.unsubscribe', 'whoever holds a mail’s link may end what it names, without signing in');

export interface UnsubscribePage {
  /** All digests, what one subscription is about, or a network's announcements. */
  scope: 'digest' | 'subscription' | 'announcements';
  /** The reader's, as the mail was. */
  language: Language | null;
  /** What the subscription is about, in that language: «mål 17», «Herning»; the network's name; null for the digest. */
  what: string | null;
  isDone: boolean;
}

/** Ends digests, one subscription or a network's announcements by a mail's link: at once, as often as it is pressed, and for as long as the secret stays. */
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
    const named = this.read(token);
    return this.database.system(unsubscribe, (tx) => show(tx, named));
  }

  async act(token: string): Promise<UnsubscribePage> {
    const named = this.read(token);
    return this.database.system(unsubscribe, async (tx) => {
      await tx.query(ends[named.scope], named.scope === 'subscription' ? [named.id] : [named.id, tx.now]);
      return show(tx, named);
    });
  }

  private read(token: string): Named {
    for (const [purpose, scope] of purposes) {
      const id = this.links.read(purpose, token);
      if (id) return { scope, id };
    }
    throw new NotFound('link');
  }
}

/** A setting, a subscription, or a reader of a network's announcements. */
interface Named {
  scope: UnsubscribePage['scope'];
  id: string;
}

const purposes = [
  ['digest.stop', 'digest'],
  ['digest.unfollow', 'subscription'],
  ['digest.announcements', 'announcements'],
] as const;

const ends: Record<UnsubscribePage['scope'], string> = {
  digest: 'update digest_setting set stopped_at = $2, updated_at = $2 where id = $1 and stopped_at is null',
  subscription: `update subscription set delivery = 'off' where id = $1`,
  announcements: 'update announcement_reader set stopped_at = $2 where id = $1 and stopped_at is null',
};

function show(tx: Transaction, { scope, id }: Named): Promise<UnsubscribePage> {
  if (scope === 'digest') return showDigest(tx, id);
  return scope === 'subscription' ? showSubscription(tx, id) : showAnnouncements(tx, id);
}

async function showDigest(tx: Transaction, settingId: string): Promise<UnsubscribePage> {
  const [row] = await tx.query<{ language: Language; done: boolean }>(
    `select f.language, d.stopped_at is not null as done from digest_setting d join person_profile f using (person_id) where d.id = $1`,
    [settingId],
  );
  return { scope: 'digest', language: row?.language ?? null, what: null, isDone: row?.done ?? true };
}

/** Where the subscription or its reader is gone there is nothing left to end. */
async function showSubscription(tx: Transaction, subscriptionId: string): Promise<UnsubscribePage> {
  const [row] = await tx.query<{ language: Language; kind: SubscriptionKind; subject: string; done: boolean }>(
    `select f.language, s.kind, s.subject, s.delivery = 'off' as done
     from subscription s join person_profile f using (person_id) where s.id = $1`,
    [subscriptionId],
  );
  if (!row) return { scope: 'digest', language: null, what: null, isDone: true };
  const what = nameOf(row.language, row.kind, row.subject, await readNames(tx, [row]));
  return { scope: 'subscription', language: row.language, what, isDone: row.done };
}

async function showAnnouncements(tx: Transaction, readerId: string): Promise<UnsubscribePage> {
  const [row] = await tx.query<{ language: Language; names: Record<string, string>; done: boolean }>(
    `select f.language, ${networkNames('r.network_id')} as names, r.stopped_at is not null as done
     from announcement_reader r join person_profile f using (person_id) where r.id = $1`,
    [readerId],
  );
  if (!row) return { scope: 'digest', language: null, what: null, isDone: true };
  return { scope: 'announcements', language: row.language, what: nameIn(row.language, row.names), isDone: row.done };
}
