import type { GatheringState, SignUpState } from './gathering-row.js';

/** What a mail about a sign-up says; instants are ISO 8601. */
export interface Told {
  title: string;
  language: string;
  beginsAt: string;
  endsAt: string;
  zone: string;
  place: string;
  onlineUrl: string;
  cause: 'address' | 'confirmed' | 'promoted' | 'changed' | 'waiting' | 'cancelled' | 'signed_off' | 'tomorrow';
}

export type NoticeKind = 'address' | 'waiting' | 'request' | 'cancel' | 'reminder';

/** What somebody was told last of their place. */
export interface LastNotice {
  kind: 'waiting' | 'request' | 'cancel';
  edition: number;
  sequence: number;
  told: Told;
}

export interface PlannedNotice {
  signUpId: string;
  kind: NoticeKind;
  edition: number;
  sequence: number;
  told: Told;
}

interface Subject {
  state: GatheringState;
  sequence: number;
  told: Omit<Told, 'cause'>;
}

/**
 * Who is to hear what of their place, given what each was told last. Planned once more, it plans nothing. Each calendar gets a sequence
 * above the one before, also where somebody signs off and on again while the gathering stays as it is.
 */
export function noticesDue(
  gathering: Subject,
  signUps: readonly { id: string; state: SignUpState; last: LastNotice | null }[],
): PlannedNotice[] {
  const { sequence: edition, told } = gathering;
  const isOff = gathering.state === 'cancelled';
  return signUps.flatMap(({ id, state, last }): PlannedNotice[] => {
    const notice = (kind: NoticeKind, cause: Told['cause'], what = told): PlannedNotice[] => {
      const sequence = last ? Math.max(last.sequence + 1, edition) : edition;
      return [{ signUpId: id, kind, edition, sequence, told: { ...what, cause } }];
    };
    const expects = last !== null && last.kind !== 'cancel';
    if (isOff || state === 'cancelled') return expects ? notice('cancel', isOff ? 'cancelled' : 'signed_off', last.told) : [];
    if (state === 'waiting') return last?.kind === 'waiting' ? [] : notice('waiting', 'waiting');
    if (state !== 'confirmed') return [];
    if (last?.kind === 'request') return last.edition >= edition ? [] : notice('request', 'changed');
    return notice('request', last?.kind === 'waiting' ? 'promoted' : 'confirmed');
  });
}
