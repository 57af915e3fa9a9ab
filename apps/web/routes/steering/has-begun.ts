import type { MeetingView } from '#libs/steering';

/** The meeting is under way or held; not one that is ahead, still asked about, or called off. */
export function hasBegun({ state, beginsAt }: Pick<MeetingView, 'state' | 'beginsAt'>, now: Date): boolean {
  return (state === 'planned' || state === 'held') && beginsAt !== null && new Date(beginsAt) <= new Date(now);
}
