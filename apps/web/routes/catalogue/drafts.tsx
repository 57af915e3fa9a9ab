import { Link, redirect } from 'react-router';
import type { DraftListItem } from '#libs/catalogue';
import { formatDay, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Meter } from '../../kit/meter.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { useRoot } from '../../root.js';
import { PutAside, Withdrawn } from './put-aside.js';

export const loader = page(async ({ services, actor, query, now }) => {
  const [drafts, putAside, withdrawn] = await Promise.all([
    services.drafts.list(actor),
    services.drafts.deleted(actor),
    services.care.withdrawn(actor),
  ]);
  return { drafts, putAside, withdrawn, deleted: query.get('deleted'), now };
});

export const action = form(async ({ services, actor, text, language }) => {
  const { id } = await services.drafts.bringBack(actor, text('entry'));
  throw redirect(path(language, 'editor', { entry: id }));
});

export default function Drafts({
  loaderData: { drafts, putAside, withdrawn, deleted, now },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const mayWrite = useRoot()?.reader?.mayWrite;
  return (
    <Page title={t('catalogue.drafts.title')} lead={t('catalogue.drafts.lead')}>
      <div className="stack stack-large">
        {deleted && (
          <Notice live>
            <PageForm result={actionData} className="row">
              <input type="hidden" name="entry" value={deleted} />
              <span>{t('catalogue.editor.deleted')}</span>
              <Button weight="secondary" small>
                {t('catalogue.editor.bring_back')}
              </Button>
            </PageForm>
          </Notice>
        )}
        {drafts.length === 0 && (
          <EmptyState title={t('catalogue.drafts.empty')}>
            <p>{mayWrite ? t('catalogue.drafts.empty_text') : t('catalogue.share.no_tenant')}</p>
            {mayWrite && <ButtonLink to={path(language, 'share')}>{t('catalogue.share.title')}</ButtonLink>}
          </EmptyState>
        )}
        {drafts.length > 0 && (
          <>
            <ul className="grid plain-list">
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} now={new Date(now)} />
              ))}
            </ul>
            {mayWrite && (
              <p>
                <ButtonLink to={path(language, 'share')} weight="secondary">
                  {t('catalogue.share.title')}
                </ButtonLink>
              </p>
            )}
          </>
        )}
        <PutAside drafts={putAside} result={actionData} />
        <Withdrawn entries={withdrawn} />
      </div>
    </Page>
  );
}

function DraftRow({ draft, now }: { draft: DraftListItem; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const when = formatDay(language, draft.updatedAt, now);
  return (
    <li className="card">
      <p className="card-meta" suppressHydrationWarning>
        {draft.tenant.name} ·{' '}
        {draft.updatedBy ? t('catalogue.drafts.changed_by', { when, name: draft.updatedBy }) : t('catalogue.drafts.changed', { when })}
      </p>
      <h2 lang={draft.title ? draft.language : undefined}>
        <Link to={path(language, 'editor', { entry: draft.id })}>{draft.title || t('catalogue.drafts.untitled')}</Link>
      </h2>
      <div className="row">
        {draft.kind && <Tag>{t(`catalogue.kind.${draft.kind}`)}</Tag>}
        {draft.isPublished && <Tag tone="petrol">{t('catalogue.drafts.published')}</Tag>}
        {draft.releaseRequest && <Tag tone="warning">{t('catalogue.drafts.waiting')}</Tag>}
        {draft.sharedWithMe && <Tag tone="petrol">{t('catalogue.drafts.shared')}</Tag>}
      </div>
      <Meter label={t('catalogue.editor.meter_template', { done: draft.meter })} value={draft.meter} of={100} />
    </li>
  );
}
