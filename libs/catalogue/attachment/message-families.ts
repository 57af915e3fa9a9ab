import { attachmentRefusals } from './errors.js';

/** Why a file, or a form with one, is not taken. */
export const messageFamilies: Record<string, readonly string[]> = {
  'errors.attachment': attachmentRefusals,
  'errors.field': ['before_file'],
};
