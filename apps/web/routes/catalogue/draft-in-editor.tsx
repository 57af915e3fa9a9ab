import { createContext, type ReactNode, useContext } from 'react';
import type { DraftView } from '#libs/catalogue';
import { useLanguage } from '../../kit/language.js';
import type { FormValues } from '../../problem.js';
import { type ListName, rowsOf } from './entry-form.js';
import { type Row, rowsFor } from './entry-form-values.js';

export interface RenderedSection {
  index: number;
  html: string;
}

interface Editing {
  draft: DraftView;
  /** What was typed, where the form was refused. */
  values: FormValues | null;
  rendered: RenderedSection | null;
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
  const language = useLanguage();
  return values ? rowsOf(values, list) : rowsFor(draft.content, language)[list];
}

/** What stands at that row's name (`sections.0.`) as it will be read, where it was asked for. */
export function useRendered(at: string): string | null {
  const { rendered } = useEditing();
  return rendered && at === `sections.${rendered.index}.` ? rendered.html : null;
}

function useEditing(): Editing {
  const value = useContext(editing);
  if (!value) throw new Error('parts of the editor stand inside DraftInEditor');
  return value;
}
