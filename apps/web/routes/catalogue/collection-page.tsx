import { Link } from 'react-router';
import type { CollectedEntry, CollectionView } from '#libs/catalogue';
import { formatDate, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageTitle } from '../../kit/page-title.js';
import { Prose } from '../../kit/prose.js';
import { Tag } from '../../kit/tag.js';
import { Trail } from '../../kit/trail.js';
import { ApprovalTags } from './approval-tags.js';

interface Props {
  collection: CollectionView;
  /** As HTML. */
  introduction: string;
  /** In the collection's own language. */
  address: string;
}

/** A collection to be read from its beginning: what it is about, then each entry with why it is there. */
export function CollectionPage({ collection, introduction, address }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const own = foreign(collection.language);
  return (
    <article className="container page collection">
      <PageTitle title={collection.title} />
      <link rel="canonical" href={address} />
      <meta property="og:title" content={collection.title} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={address} />
      <header className="page-head">
        <Trail steps={[{ to: path(language, 'collections'), label: t('collection.title') }]} />
        <p className="kicker">
          {t('collection.collection')} ·{' '}
          <Link to={path(language, 'municipality', { tenant: collection.tenant.slug })}>{collection.tenant.name}</Link> ·{' '}
          <span suppressHydrationWarning>{formatDate(language, collection.publishedAt)}</span>
        </p>
        <h1 lang={own}>{collection.title}</h1>
        <div className="row">
          {collection.isExample && <Tag tone="warning">{t('collection.example')}</Tag>}
          <a href={`/api/v1/collections/${collection.id}/pdf`} download className="button button-quiet button-small">
            {t('collection.pdf')}
          </a>
          {collection.mayEdit && (
            <ButtonLink to={path(language, 'collectionEditor', { collection: collection.id })} weight="secondary" small>
              {t('collection.edit')}
            </ButtonLink>
          )}
        </div>
      </header>
      {introduction && <Prose html={introduction} lang={collection.language} />}
      {collection.sections.map(({ heading, entries }, index) => (
        <section key={heading ?? index} className="collection-section">
          {heading && <h2 lang={own}>{heading}</h2>}
          <ol className="collected plain-list">
            {entries.map((one) => (
              <Collected key={one.entry.id} collected={one} lang={own} under={heading !== null} />
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

function Collected({ collected: { entry, why }, lang, under }: { collected: CollectedEntry; lang: string | undefined; under: boolean }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const Heading = under ? 'h3' : 'h2';
  return (
    <li>
      <article className="stack stack-small">
        <Heading lang={foreign(entry.language)}>
          <Link to={path(language, 'entry', { tenant: entry.tenant.slug, slug: entry.slug })}>{entry.title}</Link>
        </Heading>
        {why && (
          <p className="collected-why" lang={lang}>
            {why}
          </p>
        )}
        <p className="quiet" lang={foreign(entry.language)}>
          {entry.summary}
        </p>
        <div className="row small">
          <span className="quiet">
            {t(`catalogue.kind.${entry.kind}`)} · {entry.tenant.name}
          </span>
          {entry.goals.length > 0 && <GoalList goals={entry.goals} />}
        </div>
        {(entry.approvedBy.length > 0 || entry.status === 'stopped') && (
          <div className="row small">
            <ApprovalTags networks={entry.approvedBy} />
            {entry.status === 'stopped' && <Tag tone="warning">{t('catalogue.status.stopped')}</Tag>}
          </div>
        )}
      </article>
    </li>
  );
}
