import { keptPattern, markdownProse, plainProse } from '#libs/platform';
import { withMentionsKept } from '../mention/mentions.js';

export interface PostWords {
  /** Null: a reply has none. */
  title: string | null;
  /** Markdown. */
  body: string;
}

export interface WordsToSend {
  /** HTML, one for each line of words. */
  pieces: string[];
  /** The post with these in their places; null where the machine did not bring back what it was given. */
  rebuilt(translated: readonly string[]): PostWords | null;
}

/** A post as it is sent. Whom it mentions, addresses, telephone numbers and figures stay here. Null where it could not be brought back. */
export function wordsToSend({ title, body }: PostWords): WordsToSend | null {
  const kept = withMentionsKept(body);
  const head = title === null ? null : plainProse(title, keptPattern([]));
  const text = kept && markdownProse(kept.text, keptPattern(kept.signs));
  if (!text) return null;
  const heads = head?.pieces.length ?? 0;
  return {
    pieces: [...(head?.pieces ?? []), ...text.pieces],
    rebuilt: (translated) => {
      const line = head ? head.rebuilt(translated.slice(0, heads)) : null;
      const words = text.rebuilt(translated.slice(heads));
      return words === null || (head && line === null) ? null : { title: line, body: kept.restored(words) };
    },
  };
}
