import type {
  PartnershipActorService,
  PartnershipAnswerService,
  PartnershipPromiseService,
  PartnershipReadingService,
  PartnershipService,
} from '#libs/exchange';
import { signToken } from '#libs/platform';
import type { DemoHands, Step } from './demo-hands.js';
import { type DemoPartnership, demoPartnerships } from './partnerships.js';

/** The services that make partnerships, and answer for actors. */
export interface PartneringHands extends DemoHands {
  partnerships: PartnershipService;
  partnershipActors: PartnershipActorService;
  partnershipAnswers: PartnershipAnswerService;
  partnershipPromises: PartnershipPromiseService;
  partnershipReading: PartnershipReadingService;
  /** What links are signed with. */
  secret: string;
}

export function partnershipSteps(hands: PartneringHands, now: Date): Step[] {
  return demoPartnerships.map((one) => ({
    at: one.madeAt ?? new Date(now.getTime() - 86_400_000).toISOString(),
    take: () => make(hands, one),
  }));
}

async function make(hands: PartneringHands, { tenant, partnership, actors, said, kept = {}, isExample }: DemoPartnership): Promise<void> {
  const editor = await hands.actor(`editor@${tenant}.example`);
  const { items } = await hands.partnershipReading.list(editor, { tenant, limit: 100 });
  if (items.some(({ title }) => title === partnership.title)) return;
  const { id } = await hands.partnerships.create(editor, tenant, { ...partnership, actors }, { isExample });
  for (const { id: actorId, name, email, promises } of (await hands.partnershipReading.read(editor, id)).partners) {
    for (const { id: promiseId, what } of promises.filter((one) => kept[one.what]))
      await hands.partnershipPromises.settle(editor, promiseId, { state: 'kept', outcome: kept[what] });
    if (!email) continue;
    await hands.partnershipActors.ask(editor, actorId);
    if (!said.includes(name)) continue;
    const token = signToken(hands.secret, 'partnership', actorId);
    const { revision } = await hands.partnershipAnswers.show(token);
    await hands.partnershipAnswers.act(token, { answer: 'yes', revision });
  }
}
