import type { EntryListItem } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { EntryCard } from '../../kit/entry-card.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { ApprovalTags } from '../catalogue/approval-tags.js';

/** Published entries side by side, with what others say of them. */
export function EntryCards({ entries }: { entries: readonly EntryListItem[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="grid plain-list">
      {entries.map((entry) => (
        <li key={entry.id} className="grid-cell">
          <EntryCard
            to={path(language, 'entry', { tenant: entry.tenant.slug, slug: entry.slug })}
            title={entry.title}
            summary={entry.summary}
            entryLanguage={entry.language}
            kind={t(`catalogue.kind.${entry.kind}`)}
            tenant={entry.tenant.name}
            goals={entry.goals}
            marks={marksOf(entry) ? <Marks entry={entry} /> : undefined}
            example={entry.isExample ? t('places.example') : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function marksOf(entry: EntryListItem): boolean {
  return entry.approvedBy.length > 0 || entry.inUseBy > 0 || entry.status === 'stopped' || entry.isMachine;
}

function Marks({ entry }: { entry: EntryListItem }) {
  const t = useT();
  return (
    <>
      <ApprovalTags networks={entry.approvedBy} />
      {entry.inUseBy > 0 && <Tag tone="petrol">{t('places.in_use_by', { count: entry.inUseBy })}</Tag>}
      {entry.status === 'stopped' && <Tag tone="petrol">{t('catalogue.status.stopped')}</Tag>}
      {entry.isMachine && <Tag tone="warning">{t('machine.mark')}</Tag>}
    </>
  );
}
