import type { WorkingDraftService } from '#libs/steering';
import { groupEnd } from './body.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';

/** The service that lets a group read a draft. */
export interface GroupHands extends DemoHands {
  workingDrafts: WorkingDraftService;
}

/** The guide that the working group writes goes on after what its network was shown; the group reads it as long as it is to sit. */
export function workingDraftSteps(hands: GroupHands, ids: Ids, now: Date): Step[] {
  return [
    {
      at: new Date(now.getTime() - 8 * 86_400_000).toISOString(),
      take: async () => {
        const guide = ids.get(29);
        if (!guide) return;
        await hands.workingDrafts.share(await hands.actor('author@ks.example'), 'arbeidsgruppe-maalkonflikter', guide, {
          endsOn: groupEnd,
        });
      },
    },
  ];
}
