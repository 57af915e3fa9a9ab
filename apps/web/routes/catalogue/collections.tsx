import { Link, redirect } from 'react-router';
import type { CollectionDraftListItem } from '#libs/catalogue';
import { formatDay, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Pagination } from '../../kit/pagination.js';
import { Select } from '../../kit/select.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { CollectionCards } from './collection-cards.js';

export const loader = page(async ({ services, actor, query, now }) => {
  const cursor = query.get('cursor');
  const [found, drafts] = await Promise.all([
    services.collections.list(actor, { limit: 12, ...(cursor && { cursor }) }),
    actor.personId === null ? [] : services.collectionDrafts.list(actor),
  ]);
  return {
    found,
    drafts,
    isLater: cursor !== null,
    tenants: services.collectionDrafts.tenantsToCollectFor(actor),
    removed: query.get('removed'),
    now,
  };
});

export const action = form(async ({ services, actor, intent, text, language }) => {
  if (intent === 'undo') {
    await services.collectionPublishing.bringBack(actor, text('collection'));
    throw redirect(path(language, 'collectionEditor', { collection: text('collection') }));
  }
  const { id } = await services.collectionDrafts.create(actor, text('tenant'), { title: text('title') });
  throw redirect(path(language, 'collectionEditor', { collection: id }));
});

export default function Collections({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { found, drafts, tenants, removed, isLater, now } = loaderData;
  return (
    <Page title={t('collection.title')} lead={t('collection.lead')}>
      <div className="stack stack-large">
        {removed && (
          <Notice live>
            <PageForm result={actionData} intent="undo" className="row">
              <input type="hidden" name="collection" value={removed} />
              <span>{t('collection.removed')}</span>
              <Button weight="secondary" small>
                {t('collection.undo')}
              </Button>
            </PageForm>
          </Notice>
        )}
        {found.items.length > 0 ? (
          <section className="stack" aria-label={t('collection.title')}>
            <h2 className="visually-hidden">{t('collection.title')}</h2>
            <CollectionCards collections={found.items} />
          </section>
        ) : (
          <EmptyState title={t('collection.none')} level={2}>
            <p>{t('collection.none_text')}</p>
            <ButtonLink to={path(language, 'catalogue')} weight="secondary">
              {t('collection.to_catalogue')}
            </ButtonLink>
          </EmptyState>
        )}
        <Pagination
          next={found.nextCursor && path(language, 'collections', null, { cursor: found.nextCursor })}
          first={isLater ? path(language, 'collections') : null}
        />
        {drafts.length > 0 && (
          <section className="stack" aria-labelledby="yours">
            <h2 id="yours">{t('collection.yours')}</h2>
            <ul className="rows-of-drafts plain-list">
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} now={new Date(now)} />
              ))}
            </ul>
          </section>
        )}
        {tenants.length > 0 && (
          <section className="stack page-narrow" aria-labelledby="new">
            <h2 id="new">{t('collection.new')}</h2>
            <PageForm
              result={actionData}
              intent="new"
              fields={{ title: t('collection.field.title'), tenant: t('collection.field.tenant') }}
            >
              <Field name="title" label={t('collection.field.title')} hint={t('collection.new_hint')} maxLength={200} />
              {tenants.length > 1 ? (
                <Select
                  name="tenant"
                  label={t('collection.field.tenant')}
                  options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
                />
              ) : (
                <input type="hidden" name="tenant" value={tenants[0]?.slug} />
              )}
              <Button>{t('collection.make')}</Button>
            </PageForm>
          </section>
        )}
      </div>
    </Page>
  );
}

function DraftRow({ draft, now }: { draft: CollectionDraftListItem; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const when = formatDay(language, draft.updatedAt, now);
  return (
    <li className="row">
      <Link to={path(language, 'collectionEditor', { collection: draft.id })} lang={foreign(draft.language)}>
        {draft.title}
      </Link>
      <Tag tone={draft.isPublished ? 'petrol' : 'plain'}>
        {draft.changedSince ? t('collection.changed_since') : draft.isPublished ? t('collection.shared') : t('collection.draft')}
      </Tag>
      {draft.asked && <Tag tone="warning">{t('catalogue.drafts.waiting')}</Tag>}
      <span className="quiet small" suppressHydrationWarning>
        {draft.tenant.name} ·{' '}
        {draft.updatedBy ? t('catalogue.drafts.changed_by', { when, name: draft.updatedBy }) : t('catalogue.drafts.changed', { when })}
      </span>
    </li>
  );
}
