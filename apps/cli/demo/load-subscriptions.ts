import type { SavedSearchService, SubscriptionService } from '#libs/digest';
import type { DemoHands, Step } from './demo-hands.js';

/** The service that people follow with. */
export interface FollowingHands extends DemoHands {
  subscriptions: SubscriptionService;
  savedSearches: SavedSearchService;
}

const since = '2026-10-14T08:00:00Z';

/** Who has followed what since the middle of October. One mail of each is due at the first start, but for Asker's, which waits for Tuesday. */
const followers = [
  { account: 'member@asker.example', goals: [17, 12], networks: ['baerekraftsnettverket'] },
  { account: 'member@mariehavn.example', goals: [12, 13], networks: [] },
  { account: 'member@bjorksjo.example', goals: [16, 12], networks: ['nordisk-laeringsnetvaerk'] },
];

export function followingSteps(hands: FollowingHands, now: Date): Step[] {
  return [
    {
      at: since,
      take: async () => {
        for (const { account, ...wish } of followers) await hands.subscriptions.save(await hands.actor(account), { ...wish, hour: 9 });
        const search = { q: 'matsvinn', country: ['SE'] };
        const kept = { name: 'matsvinn, Sverige', search, delivery: 'digest' };
        await hands.savedSearches.save(await hands.actor('member@asker.example'), kept, 'nb');
      },
    },
    {
      at: now.toISOString(),
      take: async () => void (await hands.subscriptions.save(await hands.actor('member@asker.example'), { hour: 8 })),
    },
  ];
}
