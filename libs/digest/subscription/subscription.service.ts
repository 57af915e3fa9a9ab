import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '#libs/identity';
import { Database, type Language, parseInput, type Transaction } from '#libs/platform';
import { readSuppression, type SuppressionResponse } from '../bounce/suppression.js';
import { nameOf, readNames } from '../letter/why.js';
import { type FollowedRow, followedRows, toFollowedItem } from './followed-rows.js';
import { Followers } from './follower.js';
import { nextDue } from './period.js';
import { ensureSetting, readSetting, requireKnownZone, type SettingRow, setPeriod, startAgain, usualPeriod } from './setting-row.js';
import { type NamedSubject, type Subject, subjectsNamed } from './subject.js';
import {
  type FollowedItem,
  FollowInput,
  type ItemKind,
  PauseInput,
  SubscriptionsInput,
  type SubscriptionsResponse,
} from './subscription.dto.js';
import { follow, replaceSubscriptions, setDeliveries, unfollow } from './subscription-row.js';
import { type WhatToFollow, whatToFollow } from './what-to-follow.js';

/** For the page. */
export interface FollowingPage extends SubscriptionsResponse {
  /** `what`: «mål 17», «Herning». */
  items: (FollowedItem & { what: string })[];
  choices: WhatToFollow;
  /** The person's. */
  name: string;
  /** False for readers of the public digest, who can sign in nowhere. */
  hasAccount: boolean;
}

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

  /** For the page: the same, each by its name, with all there is to choose from. */
  async page(actor: Actor, language: Language, link?: string | null): Promise<FollowingPage> {
    return this.asFollower(actor, link, async (tx, person) => {
      const rows = await followedRows(tx, person);
      const subscriptions = await subscriptionsOf(tx, person, rows);
      const names = await readNames(tx, rows);
      const accounts = await tx.query('select 1 from person_email where person_id = $1', [person.personId]);
      return {
        ...subscriptions,
        items: rows.map((row) => ({ ...toFollowedItem(row), what: nameOf(language, row.kind, row.subject, names) })),
        choices: await whatToFollow(tx, person, subscriptions.tenants),
        name: person.name,
        hasAccount: accounts.length > 0,
      };
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
      if (wish.items) await deliver(tx, person, wish.items);
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
    return this.asFollower(actor, null, async (tx, person) => {
      const wish = parseInput(FollowInput, input);
      await follow(tx, person, await subjectOf(tx, person, wish), wish.delivery);
    });
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

/** The one thing that a button names. */
async function subjectOf(tx: Transaction, person: SignedIn, named: NamedSubject): Promise<Subject> {
  const [subject] = await subjectsNamed(tx, person, [named], () => 'subject');
  return subject as Subject;
}

async function deliver(tx: Transaction, person: SignedIn, items: readonly FollowedItem[]): Promise<void> {
  const subjects = await subjectsNamed(tx, person, items, (index) => `items.${index}.subject`);
  await setDeliveries(
    tx,
    person,
    subjects.map((subject, index) => ({ ...subject, delivery: (items[index] as FollowedItem).delivery })),
  );
}

async function subscriptionsOf(
  tx: Transaction,
  person: SignedIn,
  rows: readonly FollowedRow[] | null = null,
): Promise<SubscriptionsResponse> {
  const setting = await readSetting(tx, person);
  const items = (rows ?? (await followedRows(tx, person))).map(toFollowedItem);
  const told = (kind: ItemKind) => items.filter((item) => item.kind === kind && item.delivery !== 'off').map(({ subject }) => subject);
  return {
    ...(setting
      ? whenOf(setting, tx.now)
      : { ...usualPeriod(person), nextDueAt: nextDue(usualPeriod(person), tx.now), pausedUntil: null, mail: 'on' }),
    suppressed: setting?.suppressed_at ? await readSuppression(tx, person.personId) : null,
    goals: told('goal').map(Number),
    tenants: told('tenant'),
    networks: told('network'),
    kinds: told('kind') as SubscriptionsResponse['kinds'],
    savedSearches: told('saved_search'),
    items,
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
