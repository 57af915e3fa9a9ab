import type { DraftView } from '#libs/catalogue';
import { hasMessage, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { ImportedFacts } from './imported-facts.js';

export const loader = page(async ({ services, actor, param }) => ({ draft: await services.drafts.read(actor, param('entry')) }));

export default function Imported({ loaderData: { draft } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { content, source } = draft;
  return (
    <Page
      title={t('catalogue.imported.title')}
      trail={[{ to: path(language, 'drafts'), label: t('catalogue.drafts.title') }]}
      kicker={source?.name ?? undefined}
      lead={t('catalogue.imported.lead')}
    >
      <div className="with-aside">
        <div className="stack stack-large">
          <section className="stack" aria-labelledby="understood">
            <h2 id="understood">{t('catalogue.imported.understood')}</h2>
            <ImportedFacts draft={draft} />
          </section>
          {source && (
            <Details summary={t('catalogue.imported.dropped')}>
              {source.dropped.length === 0 && <p>{t('catalogue.imported.nothing_dropped')}</p>}
              <dl className="facts">
                {source.dropped.map(({ what, text }, index) => (
                  <div key={index}>
                    <dt>{hasMessage(language, `import.dropped.${what}`) ? t(`import.dropped.${what}`) : what}</dt>
                    <dd lang={content.language} className="break-anywhere">
                      {text.length > 300 ? `${text.slice(0, 300)} …` : text}
                    </dd>
                  </div>
                ))}
              </dl>
            </Details>
          )}
          <p className="save-bar">
            <ButtonLink to={path(language, 'editor', { entry: draft.id })}>{t('catalogue.imported.go_on')}</ButtonLink>
          </p>
        </div>
        <aside className="stack" aria-labelledby="open">
          <h2 id="open">{t('catalogue.imported.open')}</h2>
          <p className="quiet">{t('catalogue.imported.open_hint')}</p>
          <OpenPlaces draft={draft} />
        </aside>
      </div>
    </Page>
  );
}

function OpenPlaces({ draft }: { draft: DraftView }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="plain-list open-sections">
      {draft.open.map(({ place, words }, index) => (
        <li key={index} className="place place-open">
          {hasMessage(language, `import.place.${place}`) ? t(`import.place.${place}`) : place}
          {words && (
            <span className="quiet small">
              {' '}
              {hasMessage(language, `import.open.${place}`) && t(`import.open.${place}`)}{' '}
              <span lang={draft.content.language}>{t('catalogue.quoted', { words })}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
