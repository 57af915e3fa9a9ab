import { nextDue, type Period } from '../../libs/digest/subscription/period.js';
import type { Entry, Following, News, Told, Version, Waiting, YearAudience, YearDelivery, YearReader, YearTopic } from './year-facts.js';

/**
 * What digests are to tell, reckoned in the plainest way, a reader and an item at a time: the rules of PRODUCT.md without a database. It
 * keeps whole histories in memory, and knows neither windows nor runs of the product but for what each person was told as far as.
 */
export class DigestYear {
  readonly entries = new Map<string, Entry>();
  readonly readers: YearReader[] = [];
  private readonly news: News[] = [];
  private readonly dueAt = new Map<string, Date>();
  /** How far everybody was told at once. */
  private toldAtOnceTo = 0;

  constructor(
    /** By network, who is in it. */
    private readonly networks: ReadonlyMap<string, readonly string[]>,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  reader(personId: string, tenants: readonly string[]): YearReader {
    const waiting = { digest: nothing, at_once: nothing };
    const reader = { personId, tenants: new Set(tenants), following: [], mail: null, heard: new Set<string>(), waiting };
    this.readers.push(reader);
    return reader;
  }

  publish(id: string, facts: Pick<Entry, 'tenant' | 'writer' | 'goal' | 'kind'>, title: string, audience: YearAudience, at: Date): void {
    const entry = this.entries.get(id) ?? { ...facts, isTakenBack: false, versions: [] };
    this.entries.set(id, entry);
    entry.isTakenBack = false;
    for (const older of entry.versions) older.now = narrowed(older.now, audience);
    const version = { entry: id, number: entry.versions.length + 1, title, now: audience };
    entry.versions.push(version);
    this.news.push({ version, at, networks: audience.networks, before: null });
  }

  changeAudience(id: string, audience: YearAudience, at: Date): void {
    const { versions } = this.entries.get(id) as Entry;
    const newest = versions.at(-1) as Version;
    const before = newest.now;
    newest.now = audience;
    for (const older of versions.slice(0, -1)) older.now = narrowed(older.now, audience);
    const isWider = !before.isPublic && (audience.isPublic || audience.networks.some((network) => !before.networks.includes(network)));
    if (isWider) this.news.push({ version: newest, at, networks: audience.networks, before });
  }

  takeBack(id: string): void {
    const entry = this.entries.get(id) as Entry;
    entry.isTakenBack = true;
    for (const version of entry.versions) version.now = { networks: [], isPublic: false };
  }

  follow(reader: YearReader, topic: YearTopic, delivery: YearDelivery, now: Date, usual: Period): void {
    const mail = this.mailOf(reader, now, usual);
    if (mail.isStopped) Object.assign(mail, { isStopped: false, pausedUntil: null, toldTo: this.news.length });
    this.choose(reader, topic, delivery, now, usual);
  }

  /** How it is told from now on, without an end to a stop. */
  choose(reader: YearReader, topic: YearTopic, delivery: YearDelivery, now: Date, usual: Period): void {
    this.mailOf(reader, now, usual);
    const before = reader.following.find((one) => isSame(one, topic));
    if (before) {
      if (before.delivery === 'off') before.since = now;
      before.delivery = delivery;
      return;
    }
    if (delivery === 'off') return;
    const place = ['goal', 'tenant', 'network', 'kind'].indexOf(topic.kind);
    const about = this.ids.get(topic.subject) ?? topic.subject;
    reader.following.push({ ...topic, delivery, since: now, order: `${place} ${String(about.length).padStart(3)} ${about}` });
  }

  unfollow(reader: YearReader, topic: YearTopic): void {
    reader.following = reader.following.filter((one) => !isSame(one, topic));
  }

  setPeriod(reader: YearReader, period: Period, now: Date, usual: Period): void {
    const mail = this.mailOf(reader, now, usual);
    mail.period = period;
    this.begin(period, now);
  }

  pause(reader: YearReader, until: Date, now: Date, usual: Period): void {
    this.mailOf(reader, now, usual).pausedUntil = until;
  }

  resume(reader: YearReader, now: Date, usual: Period): void {
    const mail = this.mailOf(reader, now, usual);
    if (mail.isStopped) Object.assign(mail, { isStopped: false, toldTo: this.news.length });
    mail.pausedUntil = null;
  }

  stop(reader: YearReader, now: Date, usual: Period): void {
    this.mailOf(reader, now, usual).isStopped = true;
  }

  networksOf({ tenants }: YearReader): string[] {
    return [...this.networks].filter(([, members]) => members.some((tenant) => tenants.has(tenant))).map(([network]) => network);
  }

  /** What became readable since the last time is told to those who want it so; then everyone whose time has come is told the rest. */
  plan(now: Date): void {
    const from = this.toldAtOnceTo;
    this.toldAtOnceTo = this.news.length;
    for (const reader of this.readers) {
      const { mail } = reader;
      if (!mail || mail.isStopped || (mail.pausedUntil && mail.pausedUntil > now)) continue;
      this.wait(reader, 'at_once', this.news.slice(Math.max(from, mail.toldTo)), now);
    }
    this.planDigests(now);
  }

  private planDigests(now: Date): void {
    for (const [key, due] of this.dueAt) {
      const next = nextDue(periodOf(key), now);
      const begins = new Date(Math.min(due.getTime(), next.getTime()));
      this.dueAt.set(key, begins <= now ? next : begins);
      if (begins > now) continue;
      for (const reader of this.readers) {
        const { mail } = reader;
        if (!mail || keyOf(mail.period) !== key || mail.isStopped || (mail.pausedUntil && mail.pausedUntil > begins)) continue;
        this.wait(reader, 'digest', this.news.slice(mail.toldTo), now);
        mail.toldTo = this.news.length;
      }
    }
  }

  /** What waits unsent goes along. */
  private wait(reader: YearReader, kind: 'digest' | 'at_once', news: readonly News[], now: Date): void {
    const fresh = this.chosenOf(reader, kind, news, reader.heard);
    if (fresh.length === 0) return;
    for (const { news } of fresh) reader.heard.add(keyOfVersion(news.version));
    const { at_once: early } = reader.waiting;
    const goesAlong = kind === 'digest' && (early.isPaused || early.tryAt.getTime() < now.getTime() - 60_000);
    reader.waiting[kind] = {
      items: [...fresh, ...reader.waiting[kind].items, ...(goesAlong ? early.items : [])],
      tryAt: now,
      isPaused: false,
    };
    if (goesAlong) reader.waiting.at_once = nothing;
  }

  /** Whoever is back from a pause gets what waited for that. */
  sweep(now: Date): void {
    for (const { mail, waiting } of this.readers)
      for (const one of Object.values(waiting))
        if (one.isPaused && one.items.length > 0 && !(mail?.pausedUntil && mail.pausedUntil > now))
          one.tryAt = new Date(Math.min(one.tryAt.getTime(), now.getTime()));
  }

  /** The mails that leave now: of whom, and which titles. */
  send(now: Date): [person: string, titles: string[]][] {
    const mails: [string, string[]][] = [];
    for (const reader of this.readers) {
      const { mail, waiting } = reader;
      const leaving = (['digest', 'at_once'] as const).filter((kind) => waiting[kind].items.length > 0 && waiting[kind].tryAt <= now);
      const isPaused = !mail?.isStopped && mail?.pausedUntil && mail.pausedUntil > now;
      if (isPaused) {
        for (const kind of leaving) waiting[kind] = { ...waiting[kind], tryAt: mail.pausedUntil as Date, isPaused: true };
        continue;
      }
      const told = leaving.map((kind) => (mail?.isStopped ? [] : this.stillToTell(reader, kind)));
      for (const [index, kind] of leaving.entries()) {
        const versions = told[index] as Version[];
        for (const { news } of waiting[kind].items) if (!versions.includes(news.version)) reader.heard.delete(keyOfVersion(news.version));
        waiting[kind] = nothing;
        if (versions.length > 0) mails.push([reader.personId, versions.map(({ title }) => title).sort()]);
      }
    }
    return mails;
  }

  private stillToTell(reader: YearReader, kind: 'digest' | 'at_once'): Version[] {
    const { items } = reader.waiting[kind];
    const readable = items.filter(({ news }) => this.mayRead(reader, news.version));
    const isFollowed = ({ under }: Told) =>
      reader.following.includes(under) &&
      under.delivery !== 'off' &&
      (under.kind !== 'network' || this.networksOf(reader).includes(under.subject));
    if (readable.every(isFollowed)) return readable.map(({ news }) => news.version);
    const elsewhere = new Set(reader.heard);
    for (const { news } of items) elsewhere.delete(keyOfVersion(news.version));
    const anew = this.chosenOf(
      reader,
      kind,
      readable.map(({ news }) => news),
      elsewhere,
    );
    return anew.map(({ news }) => news.version);
  }

  /** Of each entry the newest version that is news to the reader; none that is older than one they heard of. */
  private chosenOf(reader: YearReader, kind: 'digest' | 'at_once', news: readonly News[], heard: ReadonlySet<string>): Told[] {
    const newest = new Map<string, Told>();
    const isHeard = ({ entry, number }: Version) =>
      this.entries.get(entry)?.versions.some((one) => one.number >= number && heard.has(keyOfVersion(one)));
    for (const one of news) {
      const under = this.whyTold(reader, kind, one);
      if (!under || isHeard(one.version)) continue;
      const other = newest.get(one.version.entry);
      if (!other || other.news.version.number <= one.version.number) newest.set(one.version.entry, { news: one, under });
    }
    return [...newest.values()];
  }

  private whyTold(reader: YearReader, kind: 'digest' | 'at_once', { version, at, networks, before }: News): Following | undefined {
    const { tenant, goal, kind: entryKind, writer } = this.entries.get(version.entry) as Entry;
    const own = this.networksOf(reader);
    if (writer === reader.personId || !this.mayRead(reader, version)) return undefined;
    if (before && (before.isPublic || reader.tenants.has(tenant) || before.networks.some((network) => own.includes(network))))
      return undefined;
    const isAbout = (one: Following) =>
      (one.kind === 'goal' && one.subject === String(goal)) ||
      (one.kind === 'tenant' && one.subject === tenant) ||
      (one.kind === 'kind' && one.subject === entryKind) ||
      (one.kind === 'network' && networks.includes(one.subject) && own.includes(one.subject));
    const isWanted = ({ delivery, since }: Following) =>
      (kind === 'at_once' ? delivery === 'at_once' : delivery !== 'off') && since.getTime() - 60_000 <= at.getTime();
    return reader.following.filter((one) => isAbout(one) && isWanted(one)).sort((a, b) => (a.order < b.order ? -1 : 1))[0];
  }

  private mayRead(reader: YearReader, { entry, now }: Version): boolean {
    const { tenant, isTakenBack } = this.entries.get(entry) as Entry;
    const own = this.networksOf(reader);
    return !isTakenBack && (now.isPublic || reader.tenants.has(tenant) || now.networks.some((network) => own.includes(network)));
  }

  private mailOf(reader: YearReader, now: Date, usual: Period) {
    reader.mail ??= { period: usual, pausedUntil: null, isStopped: false, toldTo: this.news.length };
    this.begin(reader.mail.period, now);
    return reader.mail;
  }

  private begin(period: Period, now: Date): void {
    if (!this.dueAt.has(keyOf(period))) this.dueAt.set(keyOf(period), nextDue(period, now));
  }
}

const nothing: Waiting = { items: [], tryAt: new Date(0), isPaused: false };
const keyOf = ({ rhythm, hour, zone }: Period) => JSON.stringify([rhythm, hour, zone]);
const periodOf = (key: string): Period => {
  const [rhythm, hour, zone] = JSON.parse(key);
  return { rhythm, hour, zone };
};
const keyOfVersion = ({ entry, number }: Version) => `${entry} ${number}`;
const isSame = (a: YearTopic, b: YearTopic) => a.kind === b.kind && a.subject === b.subject;

function narrowed(audience: YearAudience, limit: YearAudience): YearAudience {
  const networks = audience.isPublic
    ? limit.networks
    : audience.networks.filter((network) => limit.isPublic || limit.networks.includes(network));
  return { networks, isPublic: audience.isPublic && limit.isPublic };
}
