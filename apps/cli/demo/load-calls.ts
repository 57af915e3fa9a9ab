import type { CallOfferService, CallService } from '#libs/exchange';
import { type DemoCall, type DemoCallOffer, demoCallOffers, demoCalls } from './calls.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';

export interface CallingHands extends DemoHands {
  callOffers: CallOfferService;
  calls: CallService;
}

const day = 86_400_000;
/** All the entries are there. */
const saidAt = '2026-03-02T08:00:00Z';

/** Who can be called, the day after the last of their entries; and what three of them are asked, counted back from today. */
export function callSteps(hands: CallingHands, ids: Ids, now: Date): Step[] {
  return [
    ...demoCallOffers.map((offer) => ({ at: saidAt, take: () => say(hands, ids, offer) })),
    ...demoCalls.flatMap((call) => stepsOf(hands, ids, call, now)),
  ];
}

async function say(hands: CallingHands, ids: Ids, { entry, by, perMonth, topic }: DemoCallOffer): Promise<void> {
  const actor = await hands.actor(by);
  await hands.callOffers.say(actor, ids.get(entry) as string, { tenant: actor.memberships[0]?.slug, perMonth, topic });
}

function stepsOf(hands: CallingHands, ids: Ids, call: DemoCall, now: Date): Step[] {
  const at = (after: number) => new Date(now.getTime() - (call.askedBefore - after) * day).toISOString();
  const { answer, outcome } = call;
  return [
    { at: at(0), take: () => ask(hands, ids, call) },
    ...(answer
      ? [
          {
            at: at(answer.after),
            take: async () => {
              const known = await callOf(hands, call.to, call);
              if (known?.state === 'asked')
                await hands.calls.answer(await hands.actor(call.to), known.id, { accept: true, answer: answer.words });
            },
          },
        ]
      : []),
    ...(outcome
      ? [
          {
            at: at(outcome.after),
            take: async () => {
              const known = await callOf(hands, call.by, call);
              if (known?.state === 'accepted')
                await hands.calls.tellOutcome(await hands.actor(call.by), known.id, { outcome: outcome.outcome, note: outcome.note });
            },
          },
        ]
      : []),
  ];
}

async function ask(hands: CallingHands, ids: Ids, call: DemoCall): Promise<void> {
  if (await callOf(hands, call.by, call)) return;
  const [by, to] = [await hands.actor(call.by), await hands.actor(call.to)];
  const { message } = call;
  await hands.calls.ask(by, { tenant: by.memberships[0]?.slug, person: to.personId, entry: ids.get(call.entry), message });
}

async function callOf(hands: CallingHands, reader: string, { message }: DemoCall): Promise<{ id: string; state: string } | undefined> {
  const [known] = await hands.database.read<{ id: string; state: string }>(
    await hands.actor(reader),
    'select id, state from call_request where message = $1',
    [message],
  );
  return known;
}
