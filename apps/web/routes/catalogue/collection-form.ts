import type { FormValues } from '../../problem.js';

/** What the collection's form says of its parts, as the service takes it. */
interface WrittenPart {
  id?: string;
  heading?: string;
  entry?: string;
  why?: string;
}

export interface CollectionWish {
  input: { title: string; language: string; introduction: string; parts: WrittenPart[] };
  move?: { part: string; direction: 'up' | 'down' };
  search?: string;
}

/**
 * Every button of the form saves all that is written in it, and then does its own: `up:<part>`, `down:<part>`, `remove:<part>`,
 * `add:<entry>`, `search`. The hidden fields `part` are in the order in which the parts stand.
 */
export function collectionWish(values: FormValues, intent: string): CollectionWish {
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  const [verb = '', subject = ''] = intent.split(':');
  const kept = [values['part'] ?? []].flat().filter((id) => !(verb === 'remove' && id === subject));
  const parts = kept.flatMap((id): WrittenPart[] => {
    const heading = values[`heading.${id}`];
    if (heading === undefined) return [{ id, why: text(`why.${id}`) }];
    // A heading with nothing in it is one that is not wanted.
    return text(`heading.${id}`).trim() ? [{ id, heading: text(`heading.${id}`) }] : [];
  });
  if (text('newHeading').trim()) parts.push({ heading: text('newHeading') });
  if (verb === 'add') parts.push({ entry: subject });
  return {
    input: { title: text('title'), language: text('language'), introduction: text('introduction'), parts },
    ...((verb === 'up' || verb === 'down') && { move: { part: subject, direction: verb } }),
    ...(verb === 'search' && { search: text('q') }),
  };
}
