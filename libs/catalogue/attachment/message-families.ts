import { attachmentRefusals } from './errors.js';

/** Why a file is not attached. */
export const messageFamilies: Record<string, readonly string[]> = {
  'errors.attachment': attachmentRefusals,
};
