import { Link, redirect } from 'react-router';
import { formatDate, formatList, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { EntryBody } from './entry-body.js';
import { sectionsHtml } from './entry-text.server.js';
import { MachineNote } from './machine-note.js';
import { StatusNotes } from './status-notes.js';

export const loader = page(async ({ services, actor, language, param }) => {
  const request = await services.releaseRequests.read(actor, param('request'));
  return { request, html: sectionsHtml(request.draft.id, request.draft.content, language) };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const id = param('request');
  if (intent === 'decline') await services.releaseRequests.decline(actor, id, { reason: text('reason') });
  else await services.releaseRequests.publish(actor, id, { revision: Number(text('revision')) });
  throw redirect(path(language, 'release', { request: id }));
});

export default function Release({ loaderData: { request, html }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { draft } = request;
  const { content } = draft;
  return (
    <Page
      title={t('catalogue.release.title')}
      kicker={draft.tenant.name}
      lead={t('catalogue.release.lead', {
        name: request.askedBy ?? t('catalogue.release.someone'),
        date: formatDate(language, request.askedAt),
      })}
    >
      <div className="stack stack-large">
        <MachineNote content={content} />
        {request.answer ? (
          <Answered request={request} />
        ) : request.mayAnswer ? (
          <div className="card-box stack">
            {request.networks.length > 0 && (
              <p suppressHydrationWarning>
                {t('catalogue.release.networks', {
                  networks: formatList(
                    language,
                    request.networks.map(({ names, slug }) => nameIn(language, names) || slug),
                  ),
                })}
              </p>
            )}
            <StatusNotes draft={draft} editor={path(language, 'editor', { entry: draft.id })} />
            <PageForm result={actionData} intent="publish" className="row">
              <input type="hidden" name="revision" value={draft.revision} />
              <Button>{t('catalogue.release.publish')}</Button>
              <Link to={path(language, 'editor', { entry: draft.id })}>{t('catalogue.release.edit_first')}</Link>
            </PageForm>
            <Details summary={t('catalogue.release.decline')}>
              <PageForm result={actionData} intent="decline" fields={{ reason: t('catalogue.release.reason') }}>
                <TextArea name="reason" label={t('catalogue.release.reason')} maxLength={2000} rows={4} />
                <Button weight="secondary">{t('catalogue.release.decline')}</Button>
              </PageForm>
            </Details>
          </div>
        ) : (
          <Notice>
            <p>{t('catalogue.release.not_editor')}</p>
          </Notice>
        )}
        <section className="stack preview" aria-labelledby="preview">
          <p className="kicker" id="preview">
            {t('catalogue.release.text')}
          </p>
          <h2 className="preview-title" lang={content.language}>
            {content.title}
          </h2>
          <p className="lead" lang={content.language}>
            {content.summary}
          </p>
          <EntryBody entryId={draft.id} content={content} html={html} levels={draft.claimLevels} />
        </section>
      </div>
    </Page>
  );
}

function Answered({ request }: { request: Awaited<ReturnType<typeof loader>>['request'] }) {
  const t = useT();
  const language = useLanguage();
  const words = {
    name: request.answeredBy ?? t('catalogue.release.someone'),
    date: formatDate(language, request.answeredAt ?? request.askedAt),
  };
  const { published } = request.draft;
  return (
    <Notice kind={request.answer === 'published' ? 'success' : 'info'} live>
      <p suppressHydrationWarning>
        {request.answer === 'published' ? t('catalogue.release.published', words) : t('catalogue.release.declined', words)}
      </p>
      {request.reason && <p>{request.reason}</p>}
      {request.answer === 'published' && published && (
        <p>
          <Link to={path(language, 'entry', { tenant: request.draft.tenant.slug, slug: published.slug })}>
            {t('catalogue.entry.read_version', { version: published.version })}
          </Link>
        </p>
      )}
    </Notice>
  );
}
