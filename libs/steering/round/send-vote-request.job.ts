import { defineJob } from '#libs/platform';

/** `vote` when the round opens or a deputy is called, `reminder` before the deadline. */
export type VoteRequest = { roundId: string; personId: string; kind: 'vote' | 'reminder' };

export const sendVoteRequest = defineJob<VoteRequest>('steering.send-vote-request');
