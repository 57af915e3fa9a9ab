import type { ReplyView, ThreadView } from '#libs/exchange';
import { renderMarkdown } from '../../markdown.server.js';
import type { PageRequest } from '../../page.js';

/** What a machine made of a post, in the language of the page. */
export interface TranslatedShown {
  title: string | null;
  html: string;
  host: string;
  at: Date;
}

export interface TranslatedPosts {
  /** The service that may be asked for more; null where none may. */
  host: string | null;
  /** By the post's id. */
  shown: Record<string, TranslatedShown>;
  /** In another language, and not translated yet. */
  waiting: string[];
}

/** Of what stands on a page of a thread. */
export async function translatedPosts(
  { services, actor, language }: PageRequest,
  thread: ThreadView,
  replies: readonly ReplyView[],
): Promise<TranslatedPosts> {
  const posts = [thread, ...(thread.accepted ? [thread.accepted] : []), ...replies];
  const { host, waiting, translated } = await services.postTranslations.of(actor, thread.id, posts, language);
  const worded = await services.mentions.worded(
    actor,
    translated.map(({ body }) => body),
    language,
  );
  const shown = Object.fromEntries(
    translated.map(({ post, title, host: by, translatedAt }, index) => [
      post,
      { title, html: renderMarkdown(worded[index] ?? '', post === thread.id ? 2 : 3), host: by, at: translatedAt },
    ]),
  );
  return { host, shown, waiting };
}
