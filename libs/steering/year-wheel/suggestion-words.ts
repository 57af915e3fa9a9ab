import type { Words } from '#libs/platform/documents';
import type { SuggestionReason } from './suggest-entries.js';

/** One sentence why this committee. */
export function suggestionInWords(t: Words, reason: SuggestionReason): string {
  const goal = 'goal' in reason ? `${reason.goal} ${t(`goals.${reason.goal}`)}` : '';
  switch (reason.kind) {
    case 'target':
      return t('yearly.suggested.target', { target: reason.target });
    case 'used_by_like':
      return t('yearly.suggested.used_by_like', { goal, tenant: reason.tenant });
    case 'like_us':
      return t('yearly.suggested.like_us', { goal, tenant: reason.tenant });
    case 'goal':
      return t('yearly.suggested.goal', { goal });
    case 'same_field':
      return t('yearly.suggested.same_field', { tenant: reason.tenant });
  }
}
