import type {
  CommitmentService,
  DatePollService,
  GatheringPlanningService,
  GatheringService,
  GuestSignUpService,
  ProgrammeService,
  SignUpService,
} from '#libs/exchange';
import { signUpPurpose } from '#libs/exchange';
import { anonymous } from '#libs/identity';
import { type Config, type DateAnswer, signToken } from '#libs/platform';
import type { DemoHands, Step } from './demo-hands.js';
import { type DemoGathering, demoCoordinator, demoGatherings } from './gatherings.js';

/** The services that call networks together. */
export interface GatheringHands extends DemoHands {
  gatherings: GatheringService;
  gatheringPlanning: GatheringPlanningService;
  datePolls: DatePollService;
  programmes: ProgrammeService;
  signUps: SignUpService;
  guestSignUps: GuestSignUpService;
  commitments: CommitmentService;
  config: Config;
}

const day = 86_400_000;

/** Each is called four weeks before the demo, or before it was held; people sign up the day after. */
export function gatheringSteps(hands: GatheringHands, now: Date): Step[] {
  return [...calls(hands, now), ...promises(hands, now)];
}

function calls(hands: GatheringHands, now: Date): Step[] {
  return demoGatherings.map((gathering, index) => ({
    at: new Date(now.getTime() + (Math.min(gathering.inDays, 0) - 28) * day + index * 60_000).toISOString(),
    take: async () => {
      const coordinator = await hands.actor(demoCoordinator);
      if (await isKnown(hands, gathering)) return;
      const { id } = await hands.gatheringPlanning.make(coordinator, gathering.network, {
        kind: gathering.link ? 'outside' : 'own',
        link: gathering.link ?? '',
        title: gathering.title,
        language: gathering.language,
        lead: gathering.lead,
        time: {
          day: gathering.monthlyForDays ? firstFriday(now, gathering.inDays) : weekday(now, gathering.inDays),
          from: gathering.from,
          to: gathering.to,
        },
        otherDates: gathering.otherDays?.map((inDays) => ({ day: weekday(now, inDays), from: gathering.from, to: gathering.to })),
        repeat: gathering.monthlyForDays && { every: 'month', until: isoDay(now, gathering.monthlyForDays) },
        zone: gathering.zone,
        place: gathering.place,
        onlineUrl: gathering.onlineUrl,
        places: gathering.places,
        isPublic: gathering.isPublic,
      });
      if (gathering.link) return;
      if (gathering.can) return answerDates(hands, id, gathering.can);
      await hands.programmes.set(coordinator, id, { sessions: gathering.sessions.map(({ materials: _, ...session }) => session) });
      await hands.gatheringPlanning.open(coordinator, id);
      for (const account of gathering.comes) await hands.signUps.come(await hands.actor(account), id, {});
      await signUpGuests(hands, id, gathering.guests ?? 0);
      await layOut(hands, id, gathering);
    },
  }));
}

/** Made on the evening of the gathering; how it went is told on the day it was promised for. */
function promises(hands: GatheringHands, now: Date): Step[] {
  return demoGatherings.flatMap((gathering) =>
    (gathering.promises ?? []).flatMap(({ by, tenant, what, language, inDays, state, outcome }) => {
      const at = (days: number) => new Date(now.getTime() + days * day).toISOString();
      const known = async () => {
        const [found] = await hands.database.read<{ id: string; state: string }>(
          await hands.actor(by),
          'select id, state from commitment where what = $1',
          [what],
        );
        return found;
      };
      const make = async () => {
        if (await known()) return;
        const person = await hands.actor(by);
        const [held] = await hands.database.read<{ id: string }>(person, 'select id from gathering where title = $1', [gathering.title]);
        const dueOn = at(inDays).slice(0, 10);
        await hands.commitments.make(person, gathering.network, {
          tenant,
          what,
          dueOn,
          gathering: held?.id,
          isPublic: true,
          language: language ?? gathering.language,
        });
      };
      const settle = async () => {
        const promise = await known();
        if (promise?.state === 'open') await hands.commitments.settle(await hands.actor(by), promise.id, { state, outcome });
      };
      return [{ at: at(gathering.inDays), take: make }, ...(state ? [{ at: at(inDays), take: settle }] : [])];
    }),
  );
}

async function answerDates(hands: GatheringHands, id: string, can: Record<string, DateAnswer[]>): Promise<void> {
  for (const [account, answers] of Object.entries(can)) {
    const person = await hands.actor(account);
    const { dates } = await hands.gatherings.read(person, id);
    await hands.datePolls.answer(person, id, {
      answers: dates.map(({ id: date }, index) => ({ date, answer: answers[index] })),
    });
  }
}

/** As those who press the link in their mail. */
async function signUpGuests(hands: GatheringHands, gatheringId: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const email = `gjest-${number}@gjest.example`;
    await hands.guestSignUps.ask(anonymous, gatheringId, { email, name: `Gjest ${number}`, organisation: 'Eksempel', language: 'nb' });
  }
  const asked = await hands.database.read<{ id: string }>(
    await hands.actor(demoCoordinator),
    `select id from sign_up where gathering_id = $1 and state = 'asked' order by id`,
    [gatheringId],
  );
  for (const { id } of asked) await hands.guestSignUps.confirm(signToken(hands.config.TANDEM_SECRET, signUpPurpose, id));
}

/** What was shown, beside the part it was shown in. */
async function layOut(hands: GatheringHands, id: string, { sessions }: DemoGathering): Promise<void> {
  const coordinator = await hands.actor(demoCoordinator);
  const parts = (await hands.gatherings.read(coordinator, id)).sessions;
  for (const { title, materials = [] } of sessions)
    for (const material of materials)
      await hands.programmes.addMaterial(coordinator, id, { ...material, session: parts.find((part) => part.title === title)?.id });
}

async function isKnown(hands: GatheringHands, { title }: DemoGathering): Promise<boolean> {
  const [known] = await hands.database.read(await hands.actor(demoCoordinator), 'select 1 from gathering where title = $1', [title]);
  return known !== undefined;
}

function isoDay(now: Date, inDays: number): string {
  return new Date(now.getTime() + inDays * day).toISOString().slice(0, 10);
}

function weekday(now: Date, inDays: number): string {
  const at = new Date(now.getTime() + inDays * day).getUTCDay();
  return isoDay(now, inDays + (at === 6 ? 2 : at === 0 ? 1 : 0));
}

/** Of a month: the next one from that day on. */
function firstFriday(now: Date, inDays: number): string {
  const at = new Date(now.getTime() + inDays * day);
  return at.getUTCDay() === 5 && at.getUTCDate() <= 7 ? isoDay(now, inDays) : firstFriday(now, inDays + 1);
}
