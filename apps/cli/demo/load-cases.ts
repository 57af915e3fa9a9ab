import type { BallotService, CloseService, ProposalService, RecusalService, ReviewService, RoundService } from '#libs/steering';
import { type DemoCase, type DemoRound, demoCases } from './cases.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';
import { demoReviews } from './reviews.js';

/** The services that decide. */
export interface DecidingHands extends DemoHands {
  proposals: ProposalService;
  reviews: ReviewService;
  rounds: RoundService;
  ballots: BallotService;
  recusals: RecusalService;
  closing: CloseService;
}

const day = 86_400_000;

/** Each case at the day its story tells, with the open round ending three days from now. */
export function caseSteps(hands: DecidingHands, ids: Ids, now: Date): Step[] {
  return demoCases.map((one) => ({
    at: one.proposedAt,
    take: async () => {
      if (await isKnown(hands, one, ids)) return;
      const proposer = await hands.actor(one.proposer);
      const { id } = await hands.proposals.propose(proposer, one.network, { entry: ids.get(one.entry), pitch: one.pitch });
      const coordinator = await hands.actor('coordinator@ks.example');
      if (one.paper) await hands.proposals.writePaper(coordinator, id, one.paper);
      await askColleagues(hands, id, one.entry);
      if (one.round) await vote(hands, id, one.round, now);
    },
  }));
}

async function askColleagues(hands: DecidingHands, proposalId: string, entry: number): Promise<void> {
  const asked = demoReviews[entry];
  if (!asked) return;
  hands.clock.at(asked.askedAt);
  const coordinator = await hands.actor('coordinator@ks.example');
  for (const { by, answer } of asked.people) {
    const colleague = await hands.actor(by);
    const { ids } = await hands.reviews.ask(coordinator, proposalId, { people: [colleague.personId] });
    if (answer) await hands.reviews.answer(colleague, ids[0] as string, answer);
  }
}

/** Opens the round, has everybody answer, and closes it where its deadline is over. */
export async function vote(hands: DecidingHands, proposalId: string, round: DemoRound, now: Date): Promise<void> {
  const opened = round.opened ?? new Date(now.getTime() - 11 * day).toISOString().slice(0, 10);
  const deadline = round.deadline ?? new Date(now.getTime() + 3 * day).toISOString().slice(0, 10);
  hands.clock.at(`${opened}T08:00:00Z`);
  const coordinator = await hands.actor('coordinator@ks.example');
  const { id } = await hands.rounds.open(coordinator, proposalId, { deadline });
  hands.clock.at(`${opened}T12:00:00Z`);
  for (const account of round.aside) await hands.recusals.take(await hands.actor(account), id, { step: 'declare', ground: 'authorship' });
  for (const account of round.uses) await hands.ballots.disclose(await hands.actor(account), id, { usesIt: true });
  for (const { by, ...ballot } of round.votes) await hands.ballots.vote(await hands.actor(by), id, ballot);
  if (!round.deadline) return;
  hands.clock.at(`${round.deadline}T18:00:00Z`);
  await hands.closing.close(coordinator, id);
}

/** The version that stood when the case was proposed is before the body already. */
async function isKnown(hands: DecidingHands, one: DemoCase, ids: Ids): Promise<boolean> {
  const [known] = await hands.database.read(
    await hands.actor('coordinator@ks.example'),
    'select 1 from proposal where entry_id = $1 and proposed_at <= $2 and moved_at >= $2 or entry_id = $1 and proposed_at = $2',
    [ids.get(one.entry), new Date(one.proposedAt)],
  );
  return known !== undefined;
}
