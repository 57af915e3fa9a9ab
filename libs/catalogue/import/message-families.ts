import { errorReasons } from './errors.js';
import { guessReasons } from './imported-draft.js';
import { places, placesWithWords } from './open-places.js';
import { droppedKinds } from './source-document.js';

/** Keys built from the importer's vocabularies. */
export const messageFamilies: Record<string, readonly string[]> = {
  'errors.import': errorReasons,
  'import.reason': guessReasons,
  'import.place': [...places, 'byline', 'sections.role'],
  'import.open': placesWithWords,
  'import.dropped': droppedKinds,
  'errors.field': ['place_taken', 'one_per_column'],
  'importing.column': ['own', 'text', 'none'],
};
