import type { AgendaService, MeetingPlanningService } from '#libs/steering';
import type { DemoHands, Ids, Step } from './demo-hands.js';
import { type DemoMeeting, demoMeetings } from './meetings.js';

/** The services that call bodies together. */
export interface MeetingHands extends DemoHands {
  meetingPlanning: MeetingPlanningService;
  agendas: AgendaService;
}

const day = 86_400_000;

/** Called six days ago, each so many weeks ahead on a weekday. */
export function meetingSteps(hands: MeetingHands, ids: Ids, now: Date): Step[] {
  return demoMeetings.map((meeting, index) => ({
    at: new Date(now.getTime() - 6 * day + index * 60_000).toISOString(),
    take: async () => {
      const secretary = await hands.actor(meeting.secretary);
      if (await isKnown(hands, meeting)) return;
      const { id } = await hands.meetingPlanning.make(secretary, meeting.body, {
        title: meeting.title,
        language: meeting.language,
        place: meeting.place,
        onlineUrl: meeting.onlineUrl,
        zone: meeting.zone,
        dates: meeting.dates.map(({ inDays, from, to }) => ({ day: weekday(now, inDays), from, to })),
      });
      for (const { entry, motion, ...item } of meeting.agenda) {
        const isCase = entry !== undefined || motion !== undefined;
        const proposal = isCase ? await caseOn(hands, meeting, { entry: ids.get(entry ?? 0), motion }) : undefined;
        if (!isCase || proposal) await hands.agendas.add(secretary, id, { ...item, proposal });
      }
      for (const { by, answers } of meeting.answers) await answer(hands, id, by, answers);
    },
  }));
}

async function answer(hands: MeetingHands, meetingId: string, by: string, answers: readonly string[]): Promise<void> {
  const member = await hands.actor(by);
  const dates = await hands.database.read<{ id: string }>(member, 'select id from meeting_date where meeting_id = $1 order by begins_at', [
    meetingId,
  ]);
  await hands.meetingPlanning.answer(member, meetingId, {
    answers: answers.map((one, index) => ({ date: dates[index]?.id, answer: one })),
  });
}

async function isKnown(hands: MeetingHands, meeting: DemoMeeting): Promise<boolean> {
  const [known] = await hands.database.read(
    await hands.actor(meeting.secretary),
    'select 1 from meeting m join body b on b.id = m.body_id where b.slug = $1 and m.title = $2',
    [meeting.body, meeting.title],
  );
  return known !== undefined;
}

async function caseOn(hands: MeetingHands, meeting: DemoMeeting, on: { entry?: string; motion?: string }): Promise<string | undefined> {
  const [found] = await hands.database.read<{ id: string }>(
    await hands.actor(meeting.secretary),
    `select p.id from proposal p join body b on b.id = p.body_id where b.slug = $1 and (p.entry_id = $2 or p.title = $3) and p.state = 'proposed'`,
    [meeting.body, on.entry ?? null, on.motion ?? null],
  );
  return found?.id;
}

function weekday(now: Date, inDays: number): string {
  const at = new Date(now.getTime() + inDays * day);
  const weekend = at.getUTCDay() === 6 ? 2 : at.getUTCDay() === 0 ? 1 : 0;
  return new Date(at.getTime() + weekend * day).toISOString().slice(0, 10);
}
