import type { GatheringPlanningService, GatheringService, ProgrammeService, SignUpService } from '#libs/exchange';
import type { DemoHands, Step } from './demo-hands.js';
import { type DemoGathering, demoCoordinator, demoGatherings } from './gatherings.js';

/** The services that call networks together. */
export interface GatheringHands extends DemoHands {
  gatherings: GatheringService;
  gatheringPlanning: GatheringPlanningService;
  programmes: ProgrammeService;
  signUps: SignUpService;
}

const day = 86_400_000;

/** Each is called four weeks before the demo, or before it was held; people sign up the day after. */
export function gatheringSteps(hands: GatheringHands, now: Date): Step[] {
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
        time: { day: weekday(now, gathering.inDays), from: gathering.from, to: gathering.to },
        zone: gathering.zone,
        place: gathering.place,
        onlineUrl: gathering.onlineUrl,
        places: gathering.places,
        isPublic: gathering.isPublic,
      });
      if (gathering.link) return;
      await hands.programmes.set(coordinator, id, { sessions: gathering.sessions.map(({ materials: _, ...session }) => session) });
      await hands.gatheringPlanning.open(coordinator, id);
      for (const account of gathering.comes) await hands.signUps.come(await hands.actor(account), id, {});
      await layOut(hands, id, gathering);
    },
  }));
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

function weekday(now: Date, inDays: number): string {
  const at = new Date(now.getTime() + inDays * day);
  const weekend = at.getUTCDay() === 6 ? 2 : at.getUTCDay() === 0 ? 1 : 0;
  return new Date(at.getTime() + weekend * day).toISOString().slice(0, 10);
}
