import { type Letter, path, translate } from '#libs/platform';
import type { CommentsWaiting } from './comment-notices.js';

/** Says where there are comments, not what they say: who may no longer read the draft keeps the letter. */
export function commentsLetter({ language, drafts }: CommentsWaiting, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const titled = drafts.map((draft) => ({ ...draft, title: draft.title || t('catalogue.drafts.untitled') }));
  const [first] = titled;
  const subject =
    titled.length === 1
      ? t('comments.mail.subject', { title: first?.title ?? '' })
      : t('comments.mail.subject_many', { count: titled.length });
  return {
    subject,
    preheader: subject,
    heading: subject,
    blocks: [
      {
        kind: 'items',
        items: titled.map(({ id, title, language: lang, count }) => ({
          title,
          lang,
          url: publicUrl + path(language, 'draftComments', { entry: id }),
          meta: t('comments.mail.count', { count }),
        })),
      },
    ],
    footer: { why: t('comments.mail.why'), links: [] },
  };
}
