import { keptPattern, markdownProse, plainProse } from '#libs/platform';
import { mentionSign, withMentionsKept } from '../mention/mentions.js';

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

/** Also within a word: «@Kari Nordmanns forslag». */
const pattern = keptPattern([], mentionSign);

/** A post as it is sent. Whom it mentions, addresses, telephone numbers and figures stay here. Null where it could not be brought back. */
export function wordsToSend({ title, body }: PostWords): WordsToSend | null {
  const [keptTitle, keptBody] = [withMentionsKept(title ?? ''), withMentionsKept(body)];
  const text = keptBody && markdownProse(keptBody.text, pattern);
  if (!keptTitle || !text) return null;
  const head = plainProse(keptTitle.text, pattern);
  return {
    pieces: [...head.pieces, ...text.pieces],
    rebuilt: (translated) => {
      const line = head.rebuilt(translated.slice(0, head.pieces.length));
      const words = text.rebuilt(translated.slice(head.pieces.length));
      if (line === null || words === null) return null;
      return { title: title === null ? null : keptTitle.restored(line), body: keptBody.restored(words) };
    },
  };
}
