import { partNames } from './editor-part-places.js';

/** Keys built from the parts of the editor's form. */
export const messageFamilies: Record<string, readonly string[]> = {
  'catalogue.editor.part': partNames,
};
