/** What the entry that says it has to do with the other. */
export const relationKinds = ['builds_on', 'part_of', 'replaces'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A relation in words, seen from either side. */
export const relationWords = ['builds_on', 'part_of', 'replaces', 'built_on_by', 'has_part', 'replaced_by'] as const;
export type RelationWord = (typeof relationWords)[number];

const reverse: Record<RelationKind, RelationWord> = { builds_on: 'built_on_by', part_of: 'has_part', replaces: 'replaced_by' };

export function wordFor(kind: RelationKind, isSaidHere: boolean): RelationWord {
  return isSaidHere ? kind : reverse[kind];
}

/** Building on one another is common; being part of, or replaced by, oneself is nonsense. */
export function mayNotGoRound(kind: RelationKind): boolean {
  return kind !== 'builds_on';
}
