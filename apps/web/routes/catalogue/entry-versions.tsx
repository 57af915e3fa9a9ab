import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { ComparisonView } from './comparison-view.js';
import { entryTrail } from './entry-trail.js';
import { VersionRow } from './version-row.js';
import { ChooseVersions, chosenEnds } from './versions-chosen.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entryVersions', { tenant, slug: found.movedTo }), 301);
  const [versions, draft] = await Promise.all([
    services.entries.versions(actor, found.id),
    services.comparisons.draftBeside(actor, found.id),
  ]);
  const numbers = versions.map(({ number }) => number);
  const ends = chosenEnds(numbers, draft !== null, query.get('before'), query.get('after'));
  return {
    ...{ title: found.title, language: found.language, at: { tenant, slug: found.slug }, versions, draft, ends },
    compared: ends && query.has('after') ? await services.comparisons.between(actor, found.id, ends.before, ends.after) : null,
    restore: draft?.mayWrite ? Number(query.get('restore')) : 0,
  };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const found = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in found) throw redirect(path(language, 'entryVersions', { ...at, slug: found.movedTo }));
  const number = Number(text('version'));
  const { id } = await services.restoring.restore(actor, found.id, number, { replaceChanges: text('replaceChanges') === 'yes' });
  throw redirect(path(language, 'editor', { entry: id }, { restored: number }));
});

export default function EntryVersions({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { title, language: lang, at, versions, draft, ends, compared, restore } = loaderData;
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('catalogue.entry.versions')} trail={entryTrail(t, language, { at, title, lang })} narrow>
      <div className="stack stack-large">
        {ends && <ChooseVersions numbers={versions.map(({ number }) => number)} hasDraft={draft !== null} ends={ends} />}
        {compared && (
          <section className="stack comparison" aria-labelledby="compared">
            <h2 id="compared">
              {compared.after.version === null
                ? t('versions.changed_to_draft', { before: compared.before.version })
                : t('catalogue.entry.compared', { before: compared.before.version, after: compared.after.version })}
            </h2>
            <ComparisonView comparison={compared} />
          </section>
        )}
        {draft?.changed && versions.length > 0 && (
          <p>
            {t('versions.draft_is_newer')}{' '}
            <a href={path(language, 'entryVersions', at, { before: versions[0]?.number, after: 'draft' })}>
              {t('versions.show_draft_changes')}
            </a>
          </p>
        )}
        <ol className="plain-list stack">
          {versions.map((version, index) => (
            <VersionRow
              key={version.number}
              version={version}
              earlier={versions[index + 1]?.number}
              isNewest={index === 0}
              at={at}
              lang={lang}
              draft={draft}
              isAsked={restore === version.number}
              result={actionData}
            />
          ))}
        </ol>
      </div>
    </Page>
  );
}
