import type { ConsentListService } from '#libs/steering';
import { aReadyMotion, type DemoCaseOnList, demoConsentList } from './consent-list.js';
import type { Step } from './demo-hands.js';
import type { MovingHands } from './load-motions.js';

export interface ListingHands extends MovingHands {
  consentLists: ConsentListService;
}

const body = 'baeredygtig-herning-bestyrelse';
const secretaryAccount = 'editor@baeredygtig-herning.example';
const day = 86_400_000;

/** Opened four days ago and answered by one member; it ends six days from now. */
export function consentListSteps(hands: ListingHands, now: Date): Step[] {
  const openedAt = new Date(now.getTime() - 4 * day).toISOString();
  return [{ at: openedAt, take: () => openList(hands, new Date(now.getTime() + 6 * day).toISOString().slice(0, 10)) }];
}

async function openList(hands: ListingHands, deadline: string): Promise<void> {
  const secretary = await hands.actor(secretaryAccount);
  const [known] = await hands.database.read(secretary, 'select 1 from consent_list');
  if (known) return;
  await move(hands, aReadyMotion);
  const proposals = [];
  for (const one of demoConsentList) proposals.push(await move(hands, one));
  const { id } = await hands.consentLists.open(secretary, body, { proposals, deadline });
  await hands.consentLists.agree(await hands.actor('board-2@baeredygtig-herning.example'), id);
  const { items } = await hands.consentLists.read(secretary, id);
  for (const { title, takenOut } of demoConsentList) {
    const item = items.find((candidate) => candidate.title === title);
    if (takenOut && item) await hands.consentLists.takeOut(await hands.actor(takenOut.by), item.round, { reason: takenOut.reason });
  }
}

/** The case's id, also where an earlier start that was cut short made it. */
async function move(hands: ListingHands, { title, text, recommendation }: DemoCaseOnList): Promise<string> {
  const secretary = await hands.actor(secretaryAccount);
  const [known] = await hands.database.read<{ id: string; has_paper: boolean }>(
    secretary,
    'select p.id, exists (select from case_paper c where c.proposal_id = p.id) as has_paper from proposal p where p.title = $1',
    [title],
  );
  const id = known?.id ?? (await hands.motions.move(secretary, body, { title, text, language: 'da' })).id;
  if (!known?.has_paper) await hands.proposals.writePaper(secretary, id, { ...paper, recommendation });
  return id;
}

const paper = {
  background: 'Sekretariatet har forberedt sagen.',
  assessment: 'Der er ikke kommet indvendinger.',
  recommended: 'approve' as const,
  language: 'da' as const,
};
