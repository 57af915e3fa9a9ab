import { type Language, type Letter, path, sentenceAround, translate, whoIs } from '#libs/platform';
import type { NoticeReason } from './thread-wish.js';

/** What one mail tells of. */
export interface ToldPost {
  reason: NoticeReason;
  isReply: boolean;
  threadId: string;
  title: string;
  titleLanguage: string;
  /** As plain as Markdown is. */
  body: string;
  bodyLanguage: string;
  /** Null where the name is gone. */
  by: string | null;
  tenant: string;
  network: string;
  /** Shows the post and a field to answer in, also to who is not signed in. */
  url: string;
}

/** Longer words are read on the page. */
const shown = 700;

export function postLetter(language: Language, post: ToldPost, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const by = whoIs({ name: post.by ?? t('talk.former'), tenant: { name: post.tenant } });
  const words = post.body.length > shown ? `${post.body.slice(0, shown).trimEnd()} …` : post.body;
  const heading = {
    mention: () => t('talk.mail.mention', { by }),
    answer: () => t('talk.mail.answer', { by }),
    entry: () => t('talk.mail.entry', { by }),
    followed: () => t('talk.mail.followed', { by }),
  }[post.reason]();
  return {
    subject: post.isReply ? t('talk.mail.subject', { title: post.title }) : post.title,
    preheader: heading,
    heading: sentenceAround(language, { words: post.title, lang: post.titleLanguage }, (title) => title),
    blocks: [
      { kind: 'paragraph', text: heading },
      { kind: 'quote', text: words, by, lang: post.bodyLanguage },
      { kind: 'button', label: t('talk.mail.button'), url: post.url },
      { kind: 'small', text: t('talk.mail.seen_by', { network: post.network }) },
    ],
    footer: {
      why: t('talk.mail.why', { network: post.network }),
      links: [
        { label: t('talk.mail.mute'), url: publicUrl + path(language, 'thread', { thread: post.threadId }) },
        { label: t('talk.mail.choose'), url: publicUrl + path(language, 'threadMails') },
      ],
    },
  };
}
