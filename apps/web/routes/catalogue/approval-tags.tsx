import type { EntryListItem } from '#libs/catalogue';
import { nameIn } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** Whose steering group approved it, and where that is to be looked at again: marked, not hidden. */
export function ApprovalTags({ networks }: { networks: EntryListItem['approvedBy'] }) {
  const t = useT();
  const language = useLanguage();
  return networks.map(({ slug, names, isReviewDue }) => (
    <Tag key={slug} tone={isReviewDue ? 'warning' : 'success'}>
      {t('search.approved_by', { network: nameIn(language, names) || slug })}
      {isReviewDue && `. ${t('telling.review.tag')}`}
    </Tag>
  ));
}
