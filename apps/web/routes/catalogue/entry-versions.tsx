import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { changesBetween } from './entry-changes.js';
import { sayIn } from './say-word.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entryVersions', { tenant, slug: found.movedTo }), 301);
  const versions = await services.entries.versions(actor, found.id);
  const [wanted, after] = ['before', 'after'].map((end) => Number(query.get(end))) as [number, number];
  const earlier = versions.filter(({ number }) => number < after).map(({ number }) => number);
  const before = earlier.includes(wanted) ? wanted : earlier[0];
  const [old, recent] =
    before === undefined ? [] : await Promise.all([before, after].map((number) => services.entries.readVersion(actor, found.id, number)));
  const compared =
    old && recent
      ? { before: old.version, after: recent.version, changes: changesBetween(old.content, recent.content, sayIn(language)) }
      : null;
  return { title: found.title, language: found.language, at: { tenant, slug: found.slug }, versions, compared };
});

export default function EntryVersions({ loaderData: { title, language: lang, at, versions, compared } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('catalogue.entry.versions')}
      trail={[
        { to: path(language, 'catalogue'), label: t('kit.nav.catalogue') },
        { to: path(language, 'entry', at), label: title, lang },
      ]}
      narrow
    >
      <ol className="plain-list stack">
        {versions.map(({ number, title: name, publishedAt, approvals }, index) => (
          <li key={number} className="stack stack-small version-row">
            <p className="row">
              <Link to={path(language, 'entryVersion', { ...at, number: String(number) })}>
                {t('catalogue.entry.version', { version: number })}
              </Link>
              <span className="quiet">
                <When at={publishedAt} />
              </span>
              {index === 0 && <Tag tone="petrol">{t('catalogue.entry.newest')}</Tag>}
              {approvals.map((network) => (
                <Tag key={network.slug} tone="success">
                  {t('catalogue.entry.approved_by', {
                    network: network.names[language] ?? Object.values(network.names)[0] ?? network.slug,
                  })}
                </Tag>
              ))}
            </p>
            <p lang={lang}>{name}</p>
            {versions[index + 1] && (
              <p className="small">
                <Link to={path(language, 'entryVersions', at, { after: number })}>
                  {t('catalogue.entry.compare_with', { version: versions[index + 1]?.number })}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
      {compared && (
        <section className="stack comparison" aria-labelledby="compared">
          <h2 id="compared">{t('catalogue.entry.compared', { before: compared.before, after: compared.after })}</h2>
          {compared.changes.length === 0 && <p>{t('catalogue.entry.nothing_changed')}</p>}
          {compared.changes.map(({ place, before, after }) => (
            <section key={place} className="stack stack-small">
              <h3>{t(`import.place.${place}`)}</h3>
              <dl className="two-texts" lang={lang}>
                <div>
                  <dt>{t('catalogue.entry.before')}</dt>
                  <dd>
                    <del>{before || t('catalogue.entry.empty_place')}</del>
                  </dd>
                </div>
                <div>
                  <dt>{t('catalogue.entry.after')}</dt>
                  <dd>
                    <ins>{after || t('catalogue.entry.empty_place')}</ins>
                  </dd>
                </div>
              </dl>
            </section>
          ))}
        </section>
      )}
    </Page>
  );
}
