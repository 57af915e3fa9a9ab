import type { WithdrawalService } from '#libs/steering';
import type { Ids, Step } from './demo-hands.js';
import { type DecidingHands, vote } from './load-cases.js';
import { demoWithdrawals } from './withdrawals.js';

export interface WithdrawingHands extends DecidingHands {
  withdrawals: WithdrawalService;
}

/** Each at the day its story tells, by whoever prepares the body's cases. */
export function withdrawalSteps(hands: WithdrawingHands, ids: Ids, now: Date): Step[] {
  return demoWithdrawals.map((one) => ({
    at: one.proposedAt,
    take: async () => {
      const coordinator = await hands.actor('coordinator@ks.example');
      const [approval] = await hands.database.read<{ id: string; isKnown: boolean }>(
        coordinator,
        `select d.id, exists (select from proposal p where p.withdraws = d.id) as "isKnown" from decision d
         where d.entry_id = $1 and d.version = $2 and d.kind = 'entry' and d.outcome = 'approved'`,
        [ids.get(one.entry), one.version],
      );
      if (!approval || approval.isKnown) return;
      const { reason, language, paper, round } = one;
      const { id } = await hands.withdrawals.propose(coordinator, approval.id, { reason, language });
      await hands.proposals.writePaper(coordinator, id, paper);
      await vote(hands, id, round, now);
    },
  }));
}
