import { defineJob } from '#libs/platform';

export interface PostTold {
  threadId: string;
  /** Null: the question itself. */
  replyId: string | null;
  /** After a change only those are told whom it names. */
  onlyNamed?: boolean;
}

/** Plans whom a mail tells of a question or an answer. */
export const tellOfPost = defineJob<PostTold>('exchange.tell-of-post');
/** One mail to one person about one post. */
export const sendPostNotice = defineJob<{ noticeId: string }>('exchange.send-post-notice');
