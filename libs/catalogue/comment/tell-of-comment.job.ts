import { defineJob } from '#libs/platform';

/** Notes whom a letter is to tell of a comment. */
export const tellOfComment = defineJob<{ commentId: string }>('catalogue.tell-of-comment');
/** One letter about all that waits for that person. */
export const sendComments = defineJob<{ personId: string }>('catalogue.send-comments');
