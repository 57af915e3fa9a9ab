import { redirect } from 'react-router';
import type { RemovedSearch } from '#libs/digest';
import { formatDate, path, safePath } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal, refuse } from '../../problem.js';
import { readQuery, searchOf } from '../catalogue/catalogue-page-query.js';
import { SaveSearchForm } from './save-search.js';
import { SavedSearchItem } from './saved-search-item.js';

export const loader = page(async ({ services, actor, query }) => {
  return { ...(await services.savedSearches.page(actor)), done: query.get('done') };
});

/** Each form says what it does and to which search: `open-0192…`. */
export const action = form(async ({ services, actor, intent, text, language }) => {
  const { savedSearches } = services;
  const [verb = '', id = ''] = intent.split(/-(.*)/s);
  const here = (done: string) => path(language, 'savedSearches', null, { done });
  const back = (done: string) => safePath(text('back'), here(done));
  switch (verb) {
    case 'open': {
      const { search } = await savedSearches.look(actor, id);
      throw redirect(path(language, 'catalogue', null, search));
    }
    case 'follow':
      await savedSearches.change(actor, id, { delivery: 'digest' }, language);
      throw redirect(back('followed'));
    case 'stop':
      await savedSearches.change(actor, id, { delivery: 'off' }, language);
      throw redirect(back('stopped'));
    case 'rename':
      await savedSearches.change(actor, id, { name: text('name') }, language);
      throw redirect(here('renamed'));
    case 'remove':
      await savedSearches.remove(actor, id);
      throw redirect(here('removed'));
    case 'restore':
      await savedSearches.restore(actor, id);
      throw redirect(here('restored'));
    case 'save': {
      const search = searchOf(readQuery(new URLSearchParams(text('search'))));
      const wish = { name: text('name'), search, ...(text('tell') && { delivery: 'digest' }) };
      const instead = text('instead');
      if (instead) await savedSearches.change(actor, instead, wish, language);
      else await savedSearches.save(actor, wish, language);
      throw redirect(path(language, 'catalogue', null, { ...search, kept: 1 }));
    }
    default:
      throw refuse({ code: 'malformed_request', status: 400 });
  }
});

export default function SavedSearches({ loaderData: { searches, removed, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const refused = isRefusal(actionData) && actionData.values['intent'] === 'save' ? actionData : null;
  const said: Record<string, string> = {
    followed: t('saved.done.followed'),
    stopped: t('saved.done.stopped'),
    renamed: t('saved.done.renamed'),
    removed: t('saved.done.removed'),
    restored: t('saved.done.restored'),
  };
  const what = done && Object.hasOwn(said, done) ? said[done] : null;
  return (
    <Page title={t('saved.title')} lead={t('saved.lead')}>
      <div className="stack stack-large">
        {what && !actionData && (
          <Notice kind="success" live>
            <p>{what}</p>
          </Notice>
        )}
        {refused && (
          <section className="stack" aria-labelledby="save">
            <h2 id="save">{t('saved.save')}</h2>
            <SaveSearchForm
              sent={String(refused.values['search'] ?? '')}
              proposed=""
              others={searches.map(({ id, name }) => ({ id, name }))}
              result={actionData}
            />
          </section>
        )}
        {searches.length === 0 ? (
          <EmptyState title={t('saved.none')} level={2}>
            <p>{t('saved.none_next')}</p>
            <ButtonLink to={path(language, 'catalogue')}>{t('saved.to_catalogue')}</ButtonLink>
          </EmptyState>
        ) : (
          <ul className="saved-searches plain-list">
            {searches.map((search) => (
              <SavedSearchItem key={search.id} search={search} result={actionData} />
            ))}
          </ul>
        )}
        <Removed searches={removed} result={actionData} />
      </div>
    </Page>
  );
}

function Removed({ searches, result }: { searches: readonly RemovedSearch[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  if (searches.length === 0) return null;
  const isRefused = isRefusal(result) && String(result.values['intent']).startsWith('restore-');
  return (
    <Details summary={t('saved.removed', { count: searches.length })} open={isRefused}>
      <ul className="waiting plain-list">
        {searches.map(({ id, name, until }) => (
          <li key={id}>
            <div>
              <h3>{name}</h3>
              <p className="quiet small" suppressHydrationWarning>
                {t('saved.until', { date: formatDate(language, until) })}
              </p>
            </div>
            <PageForm intent={`restore-${id}`} result={result} className="follow-form">
              <Button weight="secondary" small>
                {t('saved.bring_back')}
                <span className="visually-hidden">: {name}</span>
              </Button>
            </PageForm>
          </li>
        ))}
      </ul>
    </Details>
  );
}
