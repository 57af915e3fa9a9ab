import { Link } from 'react-router';
import { path, whoIs } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Tabs } from '../../kit/tabs.js';
import { type PageProps, page } from '../../page.js';
import { GoalFilter } from './goal-filter.js';

export const loader = page(async ({ services, actor, query }) => {
  const asked = { q: query.get('q') ?? '', goal: query.get('goal') ?? '', tenant: query.get('tenant') ?? '' };
  const found = await services.colleagues.find(actor, {
    q: asked.q.slice(0, 100),
    goal: asked.goal || undefined,
    tenant: asked.tenant || undefined,
    cursor: query.get('after') ?? undefined,
  });
  return { asked, found, isFirst: !query.has('after') };
});

/** People who said that they may be asked, by topic, role and municipality. */
export default function FindColleague({ loaderData: { asked, found, isFirst } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { q, goal, tenant } = asked;
  return (
    <Page title={t('colleague.title')} lead={t('colleague.lead')}>
      <div className="stack">
        <Tabs
          label={t('help.tabs')}
          tabs={[
            { to: path(language, 'needs'), label: t('help.needs') },
            { to: path(language, 'offers'), label: t('help.offers') },
            { to: path(language, 'findColleague'), label: t('colleague.title'), current: true },
          ]}
        />
        <search>
          <form method="get" className="help-filters">
            <label>
              {t('colleague.words')}
              <input name="q" type="search" className="input" defaultValue={q} maxLength={100} />
            </label>
            <GoalFilter chosen={goal} />
            {tenant && <input type="hidden" name="tenant" value={tenant} />}
            <Button>{t('kit.search')}</Button>
          </form>
        </search>
        {found.items.length === 0 ? (
          <EmptyState title={t('colleague.none')} level={2}>
            <p>{t('colleague.none_text')}</p>
            <ButtonLink to={path(language, 'newNeed')} weight="secondary">
              {t('help.new_need')}
            </ButtonLink>
          </EmptyState>
        ) : (
          <ul className="help-list plain-list">
            {found.items.map((person) => (
              <li key={person.personId} className="stack stack-small">
                <h2 className="h3">{whoIs(person)}</h2>
                {person.entries.length > 0 && (
                  <ul className="plain-list small">
                    {person.entries.map((entry) => (
                      <li key={`${entry.tenant} ${entry.slug}`}>
                        <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
                          {entry.title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
                <p>
                  <ButtonLink to={path(language, 'askForCall', null, { person: person.personId })} weight="secondary" small>
                    {t('call.ask')}
                    <span className="visually-hidden">: {person.name}</span>
                  </ButtonLink>
                </p>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet small">
          {t('colleague.who')} <Link to={path(language, 'account')}>{t('colleague.be_found')}</Link>
        </p>
        <Pagination
          next={found.nextCursor && path(language, 'findColleague', null, { q, goal, tenant, after: found.nextCursor })}
          first={isFirst ? null : path(language, 'findColleague', null, { q, goal, tenant })}
        />
      </div>
    </Page>
  );
}
