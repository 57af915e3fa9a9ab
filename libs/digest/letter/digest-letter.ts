import {
  type Config,
  formatDateTime,
  type Language,
  LetterFrame,
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

export interface LetterGroup {
  /** «Du følger mål 17: Samarbeid for å nå målene». */
  why: string;
  /** «mål 17». */
  what: string;
  /** Ends that one subscription, without signing in. */
  unfollowToken: string;
  fragments: readonly SplicedPart[];
}

export interface DigestContent {
  language: Language;
  kind: CopyKind;
  period: Period;
  /** «om mål 17» where everything is, else `none`. */
  about: string;
  groups: readonly LetterGroup[];
  /** Of the items, in their order. */
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

  write({ language, kind, period, about, groups, titles, manage, unsubscribeToken }: DigestContent, now: Date): SplicedLetter {
    const count = groups.reduce((sum, { fragments }) => sum + fragments.length, 0);
    const unfollow = groups.length > mostUnfollowLinks ? [] : groups;
    const name = kind === 'at_once' ? kind : period.rhythm;
    return (this.frames.get(`${language} ${name}`) as LetterFrame).splice({
      subject:
        kind === 'at_once'
          ? translate(language, 'digest.at_once.subject', { title: titles[0] ?? '', count, about })
          : translate(language, 'digest.subject', { title: translate(language, `digest.title.${name}`), count, about }),
      preheader: titles.slice(0, 3).join(' · '),
      blocks: [this.lead(language, count), ...groups.flatMap(({ why, fragments }) => [this.heading(language, why), ...fragments])],
      footer: [
        this.why(language, kind, period, now),
        ...this.link(translate(language, 'digest.manage'), manage.url, manage.token),
        ...unfollow.flatMap(({ what, unfollowToken }) =>
          this.link(translate(language, 'digest.unfollow', { what }), `${this.config.PUBLIC_URL}/unsubscribe/`, unfollowToken),
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

  private heading(language: Language, why: string): SplicedPart {
    return this.kept(`heading ${language} ${why}`, () => splicedBlock(renderBlock({ kind: 'heading', text: why })));
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
