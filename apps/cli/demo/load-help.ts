import type { HelpService } from '#libs/exchange';
import type { DemoHands, Step } from './demo-hands.js';
import { type DemoHelp, demoHelp } from './needs-and-offers.js';

export interface HelpingHands extends DemoHands {
  help: HelpService;
}

const day = 86_400_000;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** What municipalities seek and can help with, counted from today. */
export function helpSteps(hands: HelpingHands, now: Date): Step[] {
  return demoHelp.map((one) => ({
    at: new Date(now.getTime() - one.saidBefore * day).toISOString(),
    take: () => say(hands, one, isoDay(now.getTime() + one.untilAfter * day)),
  }));
}

async function say(hands: HelpingHands, { side, tenant, by, saidBefore, untilAfter, perMonth, ...said }: DemoHelp, until: string) {
  const actor = await hands.actor(by);
  const [known] = await hands.database.read(actor, 'select 1 from help where title = $1', [said.title]);
  if (!known) await hands.help.create(actor, tenant, side, { ...said, ...(perMonth !== null && { perMonth }), until });
}
