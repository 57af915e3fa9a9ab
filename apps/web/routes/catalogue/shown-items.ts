import type { ImportItem, ImportView } from '#libs/catalogue';

/** One of many, as its row shows it. */
export interface ShownItem extends Omit<ImportItem, 'draft'> {
  draft: ImportItem['draft'];
  brief: {
    title: string;
    summary: string;
    language: string;
    goals: number[];
    found: number;
    open: number;
    unread: { place: string; words: string | null }[];
  } | null;
}

/** Of many, only what their rows show: a hundred whole documents are no page. */
export function shown(view: ImportView): Omit<ImportView, 'items'> & { items: ShownItem[] } {
  return {
    ...view,
    items: view.items.map((item) => ({ ...item, draft: view.many ? null : item.draft, brief: view.many ? briefOf(item) : null })),
  };
}

function briefOf({ draft }: ImportItem): ShownItem['brief'] {
  if (!draft) return null;
  const { title, summary, language, goals } = draft.content;
  return {
    title,
    summary,
    language,
    goals,
    found: new Set(draft.guesses.map(({ place }) => place.split('.')[0])).size,
    open: draft.open.length,
    unread: draft.open.filter(({ words }) => words !== null),
  };
}
