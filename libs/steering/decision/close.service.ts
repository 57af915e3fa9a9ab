import { Injectable } from '@nestjs/common';
import { EntryMarks } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden } from '#libs/platform';
import { isAside, isOfficerOf, ownSeatsOf, visibleRound } from '../round/round-row.js';
import { closeRound, closeTask } from './close-round.js';

/** Ends a round before its deadline, once everyone has answered. */
@Injectable()
export class CloseService {
  constructor(
    private readonly database: Database,
    private readonly marks: EntryMarks,
  ) {}

  /** Returns the decision; closing again gives the same one. */
  async close(actor: Actor, roundId: string): Promise<string> {
    requireAccess(actor, 'body.read');
    await this.database.transaction(actor, async (tx) => {
      const round = await visibleRound(tx, actor, roundId);
      if (!isOfficerOf(actor, round) || isAside(await ownSeatsOf(tx, roundId, actor.personId), actor.personId))
        throw new Forbidden('proposal.prepare');
    });
    return this.database.system(closeTask, async (tx) => (await closeRound(tx, this.marks, roundId, 'early')) as string);
  }
}
