import { safePath } from '#libs/platform/i18n';
import type { Unsent } from '../../problem.js';

/** What came along through the sign-in page, or null; it is the browser's word, so its address must stay inside the site. */
export function readUnsent(text: string): Unsent | null {
  try {
    const unsent = JSON.parse(text) as Partial<Unsent>;
    const to = safePath(unsent.to, '');
    return to && typeof unsent.values === 'object' && unsent.values !== null ? { to, values: unsent.values } : null;
  } catch {
    return null;
  }
}
