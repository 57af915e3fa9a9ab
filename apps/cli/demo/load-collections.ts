import type { CollectionDraftService, CollectionPublishingService } from '#libs/catalogue';
import { type DemoCollection, demoCollections } from './collections.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';

/** The services that make collections. */
export interface CollectingHands extends DemoHands {
  collectionDrafts: CollectionDraftService;
  collectionPublishing: CollectionPublishingService;
}

export function collectionSteps(hands: CollectingHands, ids: Ids): Step[] {
  return demoCollections.map((collection) => ({ at: collection.publishedAt, take: () => publish(hands, collection, ids) }));
}

async function publish(hands: CollectingHands, collection: DemoCollection, ids: Ids): Promise<void> {
  const { tenant, title, language, introduction, audience, networks } = collection;
  const editor = await hands.actor(`editor@${tenant}.example`);
  const made = (await hands.collectionDrafts.list(editor)).find((draft) => draft.tenant.slug === tenant && draft.title === title);
  if (made?.isPublished) return;
  const parts = collection.parts.map((part) => ('heading' in part ? part : { entry: ids.get(part.entry) as string, why: part.why }));
  const { id } =
    made ?? (await hands.collectionDrafts.create(editor, tenant, { title, language, introduction, parts }, { isExample: true }));
  await hands.collectionPublishing.publish(editor, id, { audience, networks });
}
