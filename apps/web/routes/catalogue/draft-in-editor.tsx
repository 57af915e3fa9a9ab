import { createContext, type ReactNode, useContext } from 'react';
import type { DraftView } from '#libs/catalogue';
import type { FormValues } from '../../problem.js';
import { type ListName, rowsOf } from './entry-form.js';
import { type Row, rowsFor } from './entry-form-values.js';

interface Editing {
  draft: DraftView;
  /** What was typed, where the form was refused. */
  values: FormValues | null;
}

const editing = createContext<Editing | null>(null);

export function DraftInEditor({ value, children }: { value: Editing; children: ReactNode }) {
  return <editing.Provider value={value}>{children}</editing.Provider>;
}

export function useDraft(): DraftView {
  return useEditing().draft;
}

/** The rows of a list: as typed, else as saved. */
export function useRows(list: ListName): Row[] {
  const { draft, values } = useEditing();
  return values ? rowsOf(values, list) : rowsFor(draft.content)[list];
}

function useEditing(): Editing {
  const value = useContext(editing);
  if (!value) throw new Error('parts of the editor stand inside DraftInEditor');
  return value;
}
