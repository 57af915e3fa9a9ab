import type { AgendaService, MeetingDecisionService, MeetingPlanningService, MotionService } from '#libs/steering';
import type { Step } from './demo-hands.js';
import type { DecidingHands } from './load-cases.js';
import { type DemoMotion, demoMotions } from './motions.js';

export interface MovingHands extends DecidingHands {
  motions: MotionService;
  meetingPlanning: MeetingPlanningService;
  agendas: AgendaService;
  meetingDecisions: MeetingDecisionService;
}

/** Each motion at the day its story tells. */
export function motionSteps(hands: MovingHands): Step[] {
  return demoMotions.map((motion) => ({
    at: motion.movedAt,
    take: async () => {
      const secretary = await hands.actor(motion.secretary);
      const [known] = await hands.database.read(secretary, 'select 1 from proposal where title = $1', [motion.title]);
      if (known) return;
      const { title, text, language } = motion;
      const { id } = await hands.motions.move(await hands.actor(motion.mover), motion.body, { title, text, language });
      await hands.proposals.writePaper(secretary, id, { ...motion.paper, language });
      if (motion.round) await decide(hands, id, motion, motion.round);
      if (motion.meeting) await decideInMeeting(hands, id, motion, motion.meeting);
    },
  }));
}

async function decide(hands: MovingHands, id: string, motion: DemoMotion, round: NonNullable<DemoMotion['round']>): Promise<void> {
  const secretary = await hands.actor(motion.secretary);
  hands.clock.at(`${round.opened}T08:00:00Z`);
  const opened = await hands.rounds.open(secretary, id, { deadline: round.deadline });
  for (const { by, ...ballot } of round.votes) await hands.ballots.vote(await hands.actor(by), opened.id, ballot);
  hands.clock.at(`${round.deadline}T23:30:00Z`);
  await hands.closing.close(secretary, opened.id);
}

/** Called, held, and written down on the day after. */
async function decideInMeeting(
  hands: MovingHands,
  proposal: string,
  { secretary: account, body, language }: DemoMotion,
  { called, day, title, place, seats: said }: NonNullable<DemoMotion['meeting']>,
): Promise<void> {
  const secretary = await hands.actor(account);
  hands.clock.at(`${called}T08:00:00Z`);
  const dates = [{ day, from: '16:00', to: '17:30' }];
  const { id } = await hands.meetingPlanning.make(secretary, body, { title, language, place, zone: 'Europe/Copenhagen', dates });
  const item = await hands.agendas.add(secretary, id, { proposal });
  hands.clock.at(new Date(Date.parse(`${day}T08:00:00Z`) + 86_400_000).toISOString());
  const { seats } = await hands.meetingDecisions.toRecord(secretary, item.id);
  await hands.meetingDecisions.record(secretary, item.id, {
    seats: seats.map(({ id: seat, number }) => ({ seat, ...said[number] })),
  });
}
