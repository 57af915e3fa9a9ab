export const noticeReasons = ['mention', 'answer', 'entry', 'followed'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** Which mails about conversations a person gets at once: answers to what they wrote or own, their name or their municipality's, what they follow. */
export interface ThreadWish {
  answers: boolean;
  mentions: boolean;
  followed: boolean;
}

export const followStates = ['follow', 'mute'] as const;
export type FollowState = (typeof followStates)[number];
