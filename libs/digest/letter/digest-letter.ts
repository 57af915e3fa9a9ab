import {
  type Block,
  type Config,
  formatDateTime,
  type Language,
  LetterFrame,
  type LetterItem,
  languages,
  renderBlock,
  type SplicedLetter,
  type SplicedPart,
  splicedBlock,
  splicedLink,
  splicedOwn,
  splicedWhy,
  translate,
  zoneName,
} from '#libs/platform';
import type { CopyKind } from '../copy/planned-copies.js';
import { nextDue, type Period, rhythms } from '../subscription/period.js';

/** In the order in which a mail has them. */
export const letterGroups = ['waiting', 'approved', 'new', 'became', 'wanted', 'answers', 'decisions', 'gatherings', 'prompts'] as const;

/** What stands under one heading. */
export interface LetterGroup {
  kind: (typeof letterGroups)[number];
  told: readonly ToldGroup[];
}

/** Items that are told for the same reason. */
export interface ToldGroup {
  /** «Du følger mål 17: Samarbeid for å nå målene»; none where each item says its own. */
  why?: string;
  items: readonly SplicedPart[];
  /** What there was no room for. */
  more?: { label: string; url: string };
}

export interface DigestContent {
  language: Language;
  kind: CopyKind;
  period: Period;
  /** «om mål 17» where everything is, else `none`. */
  about: string;
  /** How many entries it tells of. */
  count: number;
  groups: readonly LetterGroup[];
  /** «mål 17», and what ends that one subscription without signing in. */
  followed: readonly { what: string; token: string }[];
  /** Of the first items, in their order. */
  titles: readonly string[];
  /** Opens what the reader follows; ends all mails. */
  manage: { url: string; token: string };
  unsubscribeToken: string;
}

/** What letters are called: by the rhythm of digests, or what is told at once. */
export const letterNames = [...rhythms, 'at_once'] as const;

/** More links than these would bury the one that ends all. */
const mostUnfollowLinks = 4;
/** Parts that many letters share, and so are kept. */
const mostParts = 5_000;

/** Splices one reader's mail of what others get as well: fragments, headings and all that stands around them is rendered and encoded once. */
export class DigestLetters {
  private readonly frames = new Map<string, LetterFrame>();
  private readonly parts = new Map<string, SplicedPart | readonly [SplicedPart, SplicedPart]>();

  constructor(private readonly config: Pick<Config, 'PUBLIC_URL'>) {
    for (const language of languages)
      for (const name of letterNames)
        this.frames.set(`${language} ${name}`, new LetterFrame(language, translate(language, `digest.title.${name}`)));
  }

  write(content: DigestContent, now: Date): SplicedLetter {
    const { language, kind, period, about, count, groups, followed, titles, manage, unsubscribeToken } = content;
    const unfollow = followed.length > mostUnfollowLinks ? [] : followed;
    const name = kind === 'at_once' ? kind : period.rhythm;
    return (this.frames.get(`${language} ${name}`) as LetterFrame).splice({
      subject:
        kind === 'at_once'
          ? translate(language, 'digest.at_once.subject', { title: titles[0] ?? '', count, about })
          : translate(language, 'digest.subject', { title: translate(language, `digest.title.${name}`), count, about }),
      preheader: titles.join(' · '),
      blocks: [this.lead(language, count), ...letterGroups.flatMap((group) => this.group(language, group, groups))],
      footer: [
        this.why(language, kind, period, now),
        ...this.link(translate(language, 'digest.manage'), manage.url, manage.token),
        ...unfollow.flatMap(({ what, token }) =>
          this.link(translate(language, 'digest.unfollow', { what }), `${this.config.PUBLIC_URL}/unsubscribe/`, token),
        ),
        ...this.link(
          translate(language, kind === 'at_once' ? 'digest.at_once.unsubscribe' : 'digest.unsubscribe'),
          `${this.config.PUBLIC_URL}/unsubscribe/`,
          unsubscribeToken,
        ),
      ],
    });
  }

  private lead(language: Language, count: number): SplicedPart {
    return this.kept(`lead ${language} ${count}`, () =>
      splicedBlock(renderBlock({ kind: 'paragraph', text: translate(language, 'digest.lead', { count }) })),
    );
  }

  /** An item that is the same for few readers, such as a vote: rendered when the first of them gets it. */
  item(item: LetterItem): SplicedPart {
    return this.block({ kind: 'items', items: [item] });
  }

  private group(language: Language, kind: LetterGroup['kind'], groups: readonly LetterGroup[]): SplicedPart[] {
    const told = groups.filter((group) => group.kind === kind).flatMap((group) => group.told);
    if (told.length === 0) return [];
    return [
      this.block({ kind: 'heading', text: translate(language, `digest.group.${kind}`) }),
      ...told.flatMap(({ why, items, more }) => [
        ...(why ? [this.block({ kind: 'reason', text: why })] : []),
        ...items,
        ...(more ? [this.block({ kind: 'more', ...more })] : []),
      ]),
    ];
  }

  private block(block: Block): SplicedPart {
    return this.kept(JSON.stringify(block), () => splicedBlock(renderBlock(block)));
  }

  /** Until the next mail is due. */
  private why(language: Language, kind: CopyKind, period: Period, now: Date): SplicedPart {
    const { rhythm, hour, zone } = period;
    return this.kept(`why ${language} ${kind} ${rhythm} ${hour} ${zone} ${Math.floor(now.getTime() / 3_600_000)}`, () => {
      const when = formatDateTime(language, nextDue(period, now), zone);
      return splicedWhy(
        `${translate(language, kind === 'at_once' ? 'digest.at_once.reason' : 'digest.reason')} ${translate(language, 'digest.next', { when, zone: zoneName(language, zone) })}`,
      );
    });
  }

  private link(label: string, url: string, token: string): SplicedPart[] {
    const [before, after] = this.kept(`link ${label} ${url}`, () => splicedLink(label, url));
    return [before, splicedOwn(token), after];
  }

  private kept<P extends SplicedPart | readonly [SplicedPart, SplicedPart]>(key: string, made: () => P): P {
    const known = this.parts.get(key);
    if (known) return known as P;
    if (this.parts.size >= mostParts) this.parts.clear();
    const part = made();
    this.parts.set(key, part);
    return part;
  }
}
