import { Link } from 'react-router';
import type { RelationResponse } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** On top of an entry that a newer one stands in for, as far as the reader may see that one. */
export function ReplacedBy({ relations }: { relations: readonly RelationResponse[] }) {
  const t = useT();
  const newer = relations.filter(({ relation }) => relation === 'replaced_by');
  if (newer.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{t('relation.replaced')}</p>
      <ul className="plain-list">
        {newer.map(({ entry }) => (
          <li key={entry.id}>
            <EntryLink entry={entry} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What it builds on, is part of and replaces, and the other way round. */
export function EntryRelations({ relations }: { relations: readonly RelationResponse[] }) {
  const t = useT();
  if (relations.length === 0) return null;
  const words = [...new Set(relations.map(({ relation }) => relation))];
  return (
    <section className="elsewhere stack stack-small" aria-labelledby="relations">
      <h2 id="relations">{t('relation.title')}</h2>
      <dl className="relations">
        {words.map((word) => (
          <div key={word}>
            <dt>{t(`relation.word.${word}`)}</dt>
            {relations
              .filter(({ relation }) => relation === word)
              .map(({ entry }) => (
                <dd key={entry.id}>
                  <EntryLink entry={entry} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function EntryLink({ entry }: { entry: RelationResponse['entry'] }) {
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <>
      <Link to={path(language, 'entry', { tenant: entry.tenant.slug, slug: entry.slug })} lang={foreign(entry.language)}>
        {entry.title}
      </Link>{' '}
      <span className="quiet">· {entry.tenant.name}</span>
    </>
  );
}
