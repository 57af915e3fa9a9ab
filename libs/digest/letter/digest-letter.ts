import { formatDateTime, type Language, translate, type WrittenLetter, writeLetter, zoneName } from '#libs/platform';
import type { Period } from '../subscription/period.js';
import type { Fragment } from './fragment.js';

export interface LetterGroup {
  /** «Du følger mål 17: Samarbeid for å nå målene». */
  why: string;
  /** «mål 17». */
  what: string;
  /** Ends that one subscription, without signing in. */
  unfollowUrl: string;
  fragments: readonly Fragment[];
}

export interface LetterInput {
  language: Language;
  period: Period;
  /** «om mål 17» where everything is, else `none`. */
  about: string;
  groups: readonly LetterGroup[];
  /** Of the items, in their order. */
  titles: readonly string[];
  nextDueAt: Date;
  manageUrl: string;
  unsubscribeUrl: string;
}

/** More links than these would bury the one that ends all. */
const mostUnfollowLinks = 4;

/** Splices fragments to one reader's mail. */
export function writeDigest({ language, period, about, groups, titles, nextDueAt, manageUrl, unsubscribeUrl }: LetterInput): WrittenLetter {
  const count = groups.reduce((sum, { fragments }) => sum + fragments.length, 0);
  const title = translate(language, `digest.title.${period.rhythm}`);
  const lead = translate(language, 'digest.lead', { count });
  const unfollow = groups.length > mostUnfollowLinks ? [] : groups;
  return writeLetter(language, {
    subject: translate(language, 'digest.subject', { title, count, about }),
    preheader: titles.slice(0, 3).join(' · '),
    heading: title,
    blocks: [
      { kind: 'paragraph', text: lead },
      ...groups.flatMap(({ why, fragments }) => [
        { kind: 'heading' as const, text: why },
        ...fragments.map(({ html, text }) => ({ kind: 'rendered' as const, html, text })),
      ]),
    ],
    footer: {
      why: `${translate(language, 'digest.reason')} ${translate(language, 'digest.next', {
        when: formatDateTime(language, nextDueAt, period.zone),
        zone: zoneName(language, period.zone),
      })}`,
      links: [
        { label: translate(language, 'digest.manage'), url: manageUrl },
        ...unfollow.map(({ what, unfollowUrl }) => ({ label: translate(language, 'digest.unfollow', { what }), url: unfollowUrl })),
        { label: translate(language, 'digest.unsubscribe'), url: unsubscribeUrl },
      ],
    },
  });
}
