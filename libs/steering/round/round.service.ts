import { Injectable } from '@nestjs/common';
import { EntryQueries } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, parseInput } from '#libs/platform';
import { lockForPreparing } from '../proposal/proposal-row.js';
import { openRound, rulesFor } from './open-round.js';
import { remindVoters } from './remind-voters.job.js';
import { type OpenedResponse, OpenRoundInput } from './round.dto.js';
import { reminderAt } from './round-deadline.js';
import { sendVoteRequest } from './send-vote-request.job.js';

/** Opens rounds: from then on roster and rules stand still. */
@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
  ) {}

  /** Freezes the roster and the rules and asks each seat. Throws NotEligible with what the entry still misses. */
  async open(actor: Actor, proposalId: string, input: unknown): Promise<OpenedResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockForPreparing(tx, actor, proposalId);
      const wish = parseInput(OpenRoundInput, input);
      const body = await rulesFor(tx, proposal.body_id);
      const { people, ...round } = await openRound(tx, this.entries, actor, proposal, body, { ...wish, listId: null });
      await tx.enqueueAll(
        sendVoteRequest,
        people.map((personId) => ({ roundId: round.id, personId, kind: 'vote' })),
      );
      const reminder = reminderAt(tx.now, round.deadline, actor.timeZone);
      if (reminder) await tx.enqueue(remindVoters, { roundId: round.id }, reminder);
      return round;
    });
  }
}
