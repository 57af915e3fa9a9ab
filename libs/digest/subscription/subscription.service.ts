import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '#libs/identity';
import { Database, parseInput, type Transaction } from '#libs/platform';
import { readSuppression, type SuppressionResponse } from '../bounce/suppression.js';
import { Followers } from './follower.js';
import { nextDue } from './period.js';
import { ensureSetting, readSetting, requireKnownZone, type SettingRow, setPeriod, startAgain, usualPeriod } from './setting-row.js';
import { FollowInput, PauseInput, SubscriptionsInput, type SubscriptionsResponse } from './subscription.dto.js';
import { follow, replaceSubscriptions, subjectOf, unfollow } from './subscription-row.js';
import { type WhatToFollow, whatToFollow } from './what-to-follow.js';

/** What a person follows, and when they hear of it. The token of a mail's link shows it and stops the mails; whatever else wants sign-in. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
  ) {}

  async list(actor: Actor, link?: string | null): Promise<SubscriptionsResponse> {
    return this.asFollower(actor, link, subscriptionsOf);
  }

  /** For the page: the same, with all there is to choose from. */
  async page(actor: Actor, link?: string | null): Promise<SubscriptionsResponse & { choices: WhatToFollow; name: string }> {
    return this.asFollower(actor, link, async (tx, person) => {
      const subscriptions = await subscriptionsOf(tx, person);
      return { ...subscriptions, choices: await whatToFollow(tx, person, subscriptions.tenants), name: person.name };
    });
  }

  /** Everything in one go, as the page saves it; what the input leaves out stays. */
  async save(actor: Actor, input: unknown): Promise<SubscriptionsResponse> {
    return this.asFollower(actor, null, async (tx, person) => {
      const wish = parseInput(SubscriptionsInput, input);
      const setting = await ensureSetting(tx, person);
      const { rhythm = setting.rhythm, hour = setting.hour, zone = setting.zone } = wish;
      if (zone !== setting.zone) await requireKnownZone(tx, zone);
      if (rhythm !== setting.rhythm || hour !== setting.hour || zone !== setting.zone)
        await setPeriod(tx, person, { rhythm, hour, zone }, setting.paused_until);
      await replaceSubscriptions(tx, person, wish);
      return subscriptionsOf(tx, person);
    });
  }

  /** For the start page: what keeps digests from a person who has not stopped them. */
  async suppression(actor: Actor): Promise<SuppressionResponse | null> {
    return this.asFollower(actor, null, async (tx, person) => {
      const setting = await readSetting(tx, person);
      return setting?.suppressed_at && !setting.stopped_at ? readSuppression(tx, person.personId) : null;
    });
  }

  /** The button «Følg». */
  async follow(actor: Actor, input: unknown): Promise<void> {
    return this.asFollower(actor, null, async (tx, person) =>
      follow(tx, person, await subjectOf(tx, person, parseInput(FollowInput, input))),
    );
  }

  async unfollow(actor: Actor, input: unknown): Promise<void> {
    return this.asFollower(actor, null, async (tx, person) =>
      unfollow(tx, person, await subjectOf(tx, person, parseInput(FollowInput, input))),
    );
  }

  /** For the button: null for visitors, who are asked to sign in. */
  async isFollowing(actor: Actor, input: unknown): Promise<boolean | null> {
    if (actor.personId === null) return null;
    return this.asFollower(actor, null, async (tx, person) => {
      const { kind, subject } = await subjectOf(tx, person, parseInput(FollowInput, input));
      const [found] = await tx.query(
        `select 1 from subscription where person_id = $1 and kind = $2 and subject = $3 and delivery <> 'off'`,
        [person.personId, kind, subject],
      );
      return found !== undefined;
    });
  }

  /** No mail for some weeks; what comes meanwhile is told in one mail afterwards. */
  async pause(actor: Actor, input: unknown): Promise<void> {
    return this.asFollower(actor, null, async (tx, person) => {
      const { weeks } = parseInput(PauseInput, input);
      const setting = await ensureSetting(tx, person);
      await setPeriod(tx, person, setting, new Date(tx.now.getTime() + weeks * 7 * 86_400_000));
    });
  }

  /** Ends a pause, a stop or a refusal of the address. */
  async resume(actor: Actor): Promise<void> {
    return this.asFollower(actor, null, async (tx, person) => {
      const setting = await ensureSetting(tx, person);
      await startAgain(tx, person, setting);
      await setPeriod(tx, person, setting, null);
    });
  }

  /** No more digests; the list of what is followed stays. */
  async stop(actor: Actor, link?: string | null): Promise<void> {
    return this.asFollower(actor, link, async (tx, person) => {
      await ensureSetting(tx, person);
      await tx.query('update digest_setting set stopped_at = coalesce(stopped_at, $2), updated_at = $2 where person_id = $1', [
        person.personId,
        tx.now,
      ]);
    });
  }

  private async asFollower<T>(
    actor: Actor,
    link: string | null | undefined,
    work: (tx: Transaction, person: SignedIn) => Promise<T>,
  ): Promise<T> {
    const person = await this.followers.of(actor, link);
    return this.database.transaction(person, (tx) => work(tx, person));
  }
}

async function subscriptionsOf(tx: Transaction, person: SignedIn): Promise<SubscriptionsResponse> {
  const setting = await readSetting(tx, person);
  const rows = await tx.query<{ kind: string; subject: string }>(
    `select s.kind, case s.kind when 'tenant' then t.slug when 'network' then n.slug else s.subject end as subject
     from subscription s
       left join tenant t on s.kind = 'tenant' and t.id::text = s.subject
       left join network n on s.kind = 'network' and n.id::text = s.subject
       left join saved_search q on s.kind = 'saved_search' and q.id::text = s.subject and q.removed_at is null
     where s.person_id = $1 and s.delivery <> 'off' and (s.kind <> 'network' or s.subject = any($2)) and (s.kind <> 'saved_search' or q.id is not null)
     order by s.kind, length(s.subject), 2`,
    [person.personId, person.networkIds],
  );
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map(({ subject }) => subject);
  return {
    ...(setting
      ? whenOf(setting, tx.now)
      : { ...usualPeriod(person), nextDueAt: nextDue(usualPeriod(person), tx.now), pausedUntil: null, mail: 'on' }),
    suppressed: setting?.suppressed_at ? await readSuppression(tx, person.personId) : null,
    goals: named('goal').map(Number),
    tenants: named('tenant'),
    networks: named('network'),
    kinds: named('entry_kind') as SubscriptionsResponse['kinds'],
    savedSearches: named('saved_search'),
  };
}

function whenOf(setting: SettingRow, now: Date) {
  const { rhythm, hour, zone, paused_until } = setting;
  const pausedUntil = paused_until && paused_until > now ? paused_until : null;
  return {
    rhythm,
    hour,
    zone,
    nextDueAt: nextDue(setting, pausedUntil ?? now),
    pausedUntil,
    mail: setting.suppressed_at ? ('refused' as const) : setting.stopped_at ? ('stopped' as const) : ('on' as const),
  };
}
