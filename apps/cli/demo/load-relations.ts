import type { PublishingService, RelationService } from '#libs/catalogue';
import { demoEntries } from './demo-entries.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';

/** The services that say what belongs together. */
export interface RelatingHands extends DemoHands {
  publishing: PublishingService;
  relations: RelationService;
}

/** Entries by their number in the demo's table. */
const demoRelations = [
  { from: 3, kind: 'part_of', to: 1, at: '2026-10-07T08:00:00Z' },
  { from: 10, kind: 'builds_on', to: 26, at: '2026-10-08T08:00:00Z' },
  { from: 11, kind: 'builds_on', to: 1, at: '2026-10-09T08:00:00Z' },
] as const;

/** Set by the editors of the entry that says it, and shared once more, as it stands. */
export function relationSteps(hands: RelatingHands, ids: Ids): Step[] {
  return demoRelations.map(({ from, kind, to, at }) => ({
    at,
    take: async () => {
      const entry = demoEntries.find(({ number }) => number === from);
      const [id, other] = [ids.get(from), ids.get(to)];
      if (!entry || !id || !other) return;
      const editor = await hands.actor(`editor@${entry.tenant}.example`);
      await hands.relations.set(editor, id, { kind, entry: other });
      await hands.publishing.publish(editor, id, { audience: entry.audience, networks: entry.networks });
    },
  }));
}
