import { redirect } from 'react-router';
import type { ImportView } from '#libs/catalogue';
import { formatDateTime, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { problemMessage } from '../../kit/problem-message.js';
import { type PageProps, page } from '../../page.js';
import { chosenPlaces, placeColumns } from './import-columns.js';
import { ImportMany } from './import-many.js';
import { ImportReading } from './import-reading.js';
import { ImportedReading } from './imported-reading.js';
import { shown } from './shown-items.js';

/** Most texts are read within that: then nobody sees a page that waits. */
const patience = 2500;

export const loader = page(async ({ services, actor, param }) =>
  shown(await services.importReviews.view(actor, param('import'), patience)),
);

export const action = form(async ({ services, actor, param, intent, list, language }) => {
  const id = param('import');
  if (intent === 'discard') {
    await services.importReviews.discard(actor, id);
    throw redirect(path(language, 'share'));
  }
  if (intent === placeColumns) {
    await services.importReviews.placeColumns(actor, id, { places: chosenPlaces(list) });
    throw redirect(path(language, 'importReview', { import: id }));
  }
  const chosen = intent === 'save-chosen' ? { items: list('items').map(Number) } : {};
  const { drafts } = await services.importReviews.save(actor, id, chosen);
  const [first] = drafts;
  throw redirect(
    drafts.length === 1 && first ? path(language, 'editor', { entry: first }) : path(language, 'importReview', { import: id }),
  );
});

export default function ImportReview({ loaderData: view, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const trail = [{ to: path(language, 'share'), label: t('catalogue.share.title') }];
  const kicker = view.name ?? undefined;
  if (view.state === 'reading')
    return (
      <Page title={t('importing.reading')} trail={trail} kicker={kicker} lead={t('importing.reading_lead')} narrow>
        <ImportReading total={view.many ? view.total : null} done={view.done} />
      </Page>
    );
  if (view.state === 'failed' && view.problem)
    return (
      <Page title={t('importing.failed')} trail={trail} kicker={kicker} narrow>
        <div className="stack">
          <Notice kind="warning" live>
            <p>{problemMessage(language, { ...view.problem.details, code: view.problem.code, status: 422 })}</p>
            <p>{t('importing.failed_safe')}</p>
          </Notice>
          <p>
            <ButtonLink to={path(language, 'share')}>{t('importing.try_again')}</ButtonLink>
          </p>
        </div>
      </Page>
    );
  if (view.state === 'saved') return <Saved view={view} />;
  const [first] = view.items;
  return (
    <Page
      title={t('catalogue.imported.title')}
      trail={trail}
      kicker={kicker}
      lead={view.many ? t('importing.many_lead') : t('importing.nothing_saved')}
    >
      {view.many ? (
        <>
          <ImportMany view={view} result={actionData} />
          <Discard result={actionData} until={view.expiresAt} />
        </>
      ) : (
        first?.draft && (
          <ImportedReading reading={first.draft}>
            <PageForm result={actionData} intent="save" className="save-bar">
              <Button>{t('importing.make_draft')}</Button>
            </PageForm>
            <Discard result={actionData} until={view.expiresAt} />
          </ImportedReading>
        )
      )}
    </Page>
  );
}

function Saved({ view }: { view: Pick<ImportView, 'items' | 'name'> }) {
  const t = useT();
  const language = useLanguage();
  const drafts = view.items.flatMap(({ draftId }) => (draftId ? [draftId] : []));
  return (
    <Page title={t('importing.saved')} kicker={view.name ?? undefined} narrow>
      <div className="stack">
        <Notice kind="success" live>
          <p>{t('importing.saved_lead', { count: drafts.length })}</p>
        </Notice>
        <p>
          {drafts.length === 1 ? (
            <ButtonLink to={path(language, 'editor', { entry: drafts[0] as string })}>{t('importing.open_draft')}</ButtonLink>
          ) : (
            <ButtonLink to={path(language, 'drafts')}>{t('importing.open_drafts')}</ButtonLink>
          )}
        </p>
      </div>
    </Page>
  );
}

function Discard({ result, until }: { result: unknown; until: Date | string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <PageForm result={result} intent="discard" className="row discard-import">
      <Button weight="secondary" small>
        {t('importing.discard')}
      </Button>
      <span className="quiet small">
        <span suppressHydrationWarning>{t('importing.kept_until', { when: formatDateTime(language, until) })}</span>
      </span>
    </PageForm>
  );
}
