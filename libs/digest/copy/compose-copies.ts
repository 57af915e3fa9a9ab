import { type Config, type Language, path, type SplicedLetter, type SplicedPart, type Transaction, translate } from '#libs/platform';
import { DigestLetters, type ToldGroup } from '../letter/digest-letter.js';
import { type EntryGroup, entryGroups } from '../letter/entry-groups.js';
import { Fragments, type FragmentWish, fragmentKey } from '../letter/fragment.js';
import { type ChosenItem, detailsKey, type ItemDetails, readDetails } from '../letter/item-details.js';
import { aboutSubject, type Names, nameOf, pageOfAll, readNames, whyHeading } from '../letter/why.js';
import { type FilledSection, itemsOf, readSections, restOf } from '../section/personal-sections.js';
import { MailLinks } from '../unsubscribe/links.js';
import type { ClaimedCopy } from './claim-copies.js';
import { itemsOfCopies } from './items-of-copies.js';

export interface ComposedCopy extends ClaimedCopy {
  email: string;
  letter: SplicedLetter;
  /** Of the list that it comes by, within the installation. */
  listId: string;
  unsubscribeUrl: string;
}

export interface SkippedCopy {
  id: string;
  reason: 'gone' | 'no_address' | 'no_membership' | 'stopped' | 'suppressed' | 'paused' | 'nothing_left';
  /** Of one that is only put off. */
  until?: Date | null;
}

/** Writes the mails of claimed copies with what their readers follow and may read at this moment. */
export class CopyComposer {
  private readonly fragments: Fragments;
  private readonly letters: DigestLetters;
  private readonly links: MailLinks;

  constructor(private readonly config: Config) {
    this.fragments = new Fragments(config.PUBLIC_URL);
    this.letters = new DigestLetters(config);
    this.links = new MailLinks(config);
  }

  /** What may not be told any more is taken out of its copy, so that a later one may tell it. */
  async compose(tx: Transaction, claimed: readonly ClaimedCopy[]): Promise<{ composed: ComposedCopy[]; skipped: SkippedCopy[] }> {
    const byCopy = await itemsOfCopies(tx, claimed);
    const chosen = [...byCopy.values()].flat();
    const details = await readDetails(tx, chosen);
    const names = await readNames(tx, chosen);
    const composed: ComposedCopy[] = [];
    const skipped: SkippedCopy[] = [];
    const lessened: { id: string; items: ChosenItem[] }[] = [];
    const written = claimed.map((copy) => {
      const wishes = wishesOf(copy, byCopy.get(copy.id) ?? [], details);
      return { copy, wishes, groups: entryGroups(wishes) };
    });
    const shown = written.flatMap(({ groups }) => groups.flatMap(({ told }) => told.flatMap((part) => part.shown)));
    const fragments = await this.fragments.of(tx, shown);
    const sections = await readSections(
      tx,
      written.filter(({ copy, wishes }) => copy.kind === 'digest' && wishes.length > 0).map(({ copy }) => copy.id),
    );
    for (const { copy, wishes, groups } of written) {
      const { id, email, language, unwanted, paused_until } = copy;
      if (!language) skipped.push({ id, reason: 'gone' });
      else if (!email) skipped.push({ id, reason: 'no_address' });
      else if (unwanted) skipped.push({ id, reason: unwanted, until: paused_until });
      else if (wishes.length === 0) skipped.push({ id, reason: 'nothing_left' });
      else {
        if (wishes.length !== copy.items) lessened.push({ id, items: wishes.map(({ item }) => item) });
        const personal = sections.get(id) ?? [];
        composed.push({ ...copy, email, ...this.letterOf(copy, language, { wishes, groups, personal }, fragments, names, tx.now) });
      }
    }
    if (lessened.length > 0) await keepItems(tx, lessened);
    return { composed, skipped };
  }

  private letterOf(
    copy: ClaimedCopy,
    language: Language,
    { wishes, groups, personal }: { wishes: readonly FragmentWish[]; groups: readonly EntryGroup[]; personal: readonly FilledSection[] },
    fragments: ReadonlyMap<string, SplicedPart>,
    names: Names,
    now: Date,
  ): Pick<ComposedCopy, 'letter' | 'listId' | 'unsubscribeUrl'> {
    const { PUBLIC_URL } = this.config;
    const followed = [...new Map(wishes.map(({ item }) => [item.subscription_id, item])).values()];
    const only = followed.length === 1 ? followed[0] : undefined;
    const unsubscribeToken = this.links.token('digest.stop', copy.setting_id);
    const letter = this.letters.write(
      {
        language,
        kind: copy.kind,
        period: copy,
        about: only ? aboutSubject(language, only.kind, only.subject, names) : 'none',
        count: wishes.length,
        groups: [
          ...groups.map(({ kind, told }) => ({ kind, told: told.map((part) => this.toldOf(part, language, fragments, names)) })),
          ...personal.map((section) => ({ kind: section.kind, told: [this.personalOf(section, language)] })),
        ],
        followed: followed.map(({ kind, subject, subscription_id }) => ({
          what: nameOf(language, kind, subject, names),
          token: this.links.token('digest.unfollow', subscription_id),
        })),
        titles: groups
          .flatMap(({ told }) => told.flatMap((part) => part.shown))
          .slice(0, 3)
          .map(({ details }) => details.title),
        manage: { url: `${PUBLIC_URL}${path(language, 'following')}?link=`, token: this.links.token('digest.manage', copy.id) },
        unsubscribeToken,
      },
      now,
    );
    return { letter, listId: 'digest', unsubscribeUrl: `${PUBLIC_URL}/unsubscribe/${unsubscribeToken}` };
  }

  private toldOf(
    { of: { kind, subject }, shown, left }: EntryGroup['told'][number],
    language: Language,
    fragments: ReadonlyMap<string, SplicedPart>,
    names: Names,
  ): ToldGroup {
    const label = translate(language, 'digest.more_of', { count: left, what: nameOf(language, kind, subject, names) });
    return {
      why: whyHeading(language, kind, subject, names),
      items: shown.flatMap((wish) => fragments.get(fragmentKey(wish)) ?? []),
      more: left > 0 ? { label, url: this.config.PUBLIC_URL + pageOfAll(language, kind, subject, names) } : undefined,
    };
  }

  private personalOf(section: FilledSection, language: Language): ToldGroup {
    const left = section.total - section.rows.length;
    const { PUBLIC_URL } = this.config;
    return {
      items: itemsOf(section, language, PUBLIC_URL).map((item) => this.letters.item(item)),
      more:
        left > 0
          ? { label: translate(language, 'digest.more', { count: left }), url: PUBLIC_URL + restOf(section.kind, language) }
          : undefined,
    };
  }
}

function wishesOf({ language }: ClaimedCopy, items: readonly ChosenItem[], known: ReadonlyMap<string, ItemDetails>): FragmentWish[] {
  if (!language) return [];
  return items.flatMap((item) => {
    const details = known.get(detailsKey(item));
    return details ? [{ item, details, language }] : [];
  });
}

async function keepItems(tx: Transaction, lessened: readonly { id: string; items: ChosenItem[] }[]): Promise<void> {
  const rows = lessened.map(({ id, items }) => ({
    id,
    items: items.map(({ position }) => position),
    subscriptions: items.map(({ subscription_id }) => subscription_id),
  }));
  await tx.query(
    `update digest_copy c set items = k.items, subscriptions = k.subscriptions
     from jsonb_to_recordset($1::jsonb) as k(id uuid, items bigint[], subscriptions uuid[]) where c.id = k.id`,
    [JSON.stringify(rows)],
  );
}
