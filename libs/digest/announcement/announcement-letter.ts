import {
  type Config,
  type Language,
  LetterFrame,
  markdownBlock,
  nameIn,
  path,
  renderBlock,
  type SplicedLetter,
  type SplicedPart,
  splicedBlock,
  splicedLink,
  splicedOwn,
  splicedWhy,
  translate,
} from '#libs/platform';
import { type AnnouncementRow, textsOf } from './announcement-row.js';
import { textFor } from './text-for.js';

/** What is one reader's own in a mail: their way out, and the way to what they follow; null in a preview. */
export interface OwnLinks {
  unsubscribeToken: string;
  /** Null where the mail is no copy that a link could name. */
  manageToken: string | null;
}

type Announced = Pick<AnnouncementRow, 'id' | 'revision' | 'network' | 'tenant' | 'texts'>;

/** As one language reads an announcement, rendered once for all who read it. */
interface Shared {
  frame: LetterFrame;
  subject: string;
  preheader: string;
  blocks: SplicedPart[];
  why: SplicedPart;
  manage: readonly [SplicedPart, SplicedPart];
  unsubscribe: readonly [SplicedPart, SplicedPart];
}

const mostShared = 100;
const preheaderLength = 120;

/** The mails of announcements: all but a reader's own links is rendered and encoded once. */
export class AnnouncementLetters {
  private readonly kept = new Map<string, Shared>();

  constructor(private readonly config: Pick<Config, 'PUBLIC_URL'>) {}

  write(announcement: Announced, language: Language, own: OwnLinks | null): SplicedLetter {
    const { frame, subject, preheader, blocks, why, manage, unsubscribe } = this.shared(announcement, language);
    const links = [
      ...(own?.manageToken ? [manage[0], splicedOwn(own.manageToken), manage[1]] : []),
      ...(own ? [unsubscribe[0], splicedOwn(own.unsubscribeToken), unsubscribe[1]] : []),
    ];
    return frame.splice({ subject, preheader, blocks, footer: [why, ...links] });
  }

  private shared(announcement: Announced, language: Language): Shared {
    const key = `${announcement.id} ${announcement.revision} ${language}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= mostShared) this.kept.clear();
    const made = this.render(announcement, language);
    this.kept.set(key, made);
    return made;
  }

  private render(announcement: Announced, language: Language): Shared {
    const text = textFor(language, textsOf(announcement));
    const lang = text.language === language ? undefined : text.language;
    const network = nameIn(language, announcement.network.names);
    const body = markdownBlock(text.body, lang);
    const url =
      this.config.PUBLIC_URL + path(language, 'announcement', { network: announcement.network.slug, announcement: announcement.id });
    return {
      frame: new LetterFrame(language, translate(language, 'announcement.mail_heading', { network })),
      subject: text.title,
      // Without the lines under headings.
      preheader: body.text.replace(/^-+$/gm, '').replace(/\s+/g, ' ').slice(0, preheaderLength),
      blocks: [
        renderBlock({
          kind: 'paragraph',
          text: translate(language, 'announcement.mail_from', { tenant: announcement.tenant.name, network }),
        }),
        renderBlock({ kind: 'heading', text: text.title, lang }),
        body,
        renderBlock({ kind: 'button', label: translate(language, 'announcement.mail_read'), url }),
      ].map(splicedBlock),
      why: splicedWhy(translate(language, 'announcement.mail_why', { network })),
      manage: splicedLink(translate(language, 'digest.manage'), `${this.config.PUBLIC_URL}${path(language, 'following')}?link=`),
      unsubscribe: splicedLink(translate(language, 'announcement.mail_stop', { network }), `${this.config.PUBLIC_URL}/unsubscribe/`),
    };
  }
}
