import type { EntryListItem } from '#libs/catalogue';
import type { PreviewItem } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { EntryCard } from '../../kit/entry-card.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { EntryCards } from '../places/entry-cards.js';

/** What the next mail will tell; where it has nothing yet, what others shared last. */
export function NewForYou({ followed, newest }: { followed: readonly PreviewItem[]; newest: readonly EntryListItem[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section aria-labelledby="new" className="stack">
      <h2 id="new">{t('home.new')}</h2>
      {followed.length > 0 && (
        <ul className="grid plain-list">
          {followed.map((item) => (
            <News key={`${item.entryId} ${item.news}`} item={item} />
          ))}
        </ul>
      )}
      {followed.length === 0 && newest.length > 0 && <EntryCards entries={newest} />}
      {followed.length === 0 && newest.length === 0 && (
        <EmptyState title={t('home.nothing_new')}>
          <p>{t('home.nothing_new_text')}</p>
          <ButtonLink weight="secondary" to={path(language, 'following')}>
            {t('kit.nav.following')}
          </ButtonLink>
        </EmptyState>
      )}
    </section>
  );
}

function News({ item }: { item: PreviewItem }) {
  const t = useT();
  return (
    <li className="grid-cell">
      <EntryCard
        to={item.path}
        title={item.title}
        summary={item.summary}
        entryLanguage={item.language}
        kind={t(`catalogue.kind.${item.kind}`)}
        tenant={item.tenant.name}
        marks={
          (item.approvedBy.length > 0 || item.isMachine) && (
            <>
              {item.approvedBy.map((network) => (
                <Tag key={network} tone="success">
                  {t('digest.approved_by', { network })}
                </Tag>
              ))}
              {item.isMachine && <Tag tone="warning">{t('machine.mark')}</Tag>}
            </>
          )
        }
        note={item.why}
      />
    </li>
  );
}
