import { partNames, parts } from './editor-part-places.js';
import { licenceAddress } from './licence-address.js';

/** Keys built from the parts of the editor's form. */
export const messageFamilies: Record<string, readonly string[]> = {
  'catalogue.editor.part': partNames,
  'editor.ask': parts.flatMap(({ places }) => places),
  'own.licence': [...Object.keys(licenceAddress), 'none'],
};
