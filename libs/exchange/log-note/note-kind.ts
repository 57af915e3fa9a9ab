export const noteKinds = ['tried', 'learned', 'changed', 'blocked'] as const;
export type NoteKind = (typeof noteKinds)[number];
