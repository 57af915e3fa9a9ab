import type { HelpItem } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Tabs } from '../../kit/tabs.js';
import type { PageRequest } from '../../page.js';
import { GoalFilter } from './goal-filter.js';
import { HelpList } from './help-list.js';

const kinds = ['call', 'visit', 'mentoring', 'peer_review'] as const;

export interface HelpPageData {
  side: 'need' | 'offer';
  items: HelpItem[];
  nextCursor: string | null;
  chosen: { goal: string; kind: string; like: string };
  /** One's own municipalities, of which «like us» is asked. */
  tenants: { slug: string; name: string }[];
  mayWrite: boolean;
  isFirst: boolean;
}

/** The list of one side, filtered as its address says. */
export async function loadHelp({ services, actor, query }: PageRequest, side: 'need' | 'offer'): Promise<HelpPageData> {
  const chosen = { goal: query.get('goal') ?? '', kind: query.get('kind') ?? '', like: query.get('like') ?? '' };
  const { items, nextCursor } = await services.helpReading.list(actor, {
    side,
    goal: chosen.goal || undefined,
    kind: chosen.kind || undefined,
    like: chosen.like || undefined,
    cursor: query.get('after') ?? undefined,
  });
  const tenants = actor.memberships.map(({ slug, name }) => ({ slug, name }));
  const mayWrite = services.helpReading.tenantsToWriteFor(actor).length > 0;
  return { side, items, nextCursor, chosen, tenants, mayWrite, isFirst: !query.has('after') };
}

export function HelpPage({ data }: { data: HelpPageData }) {
  const t = useT();
  const language = useLanguage();
  const isNeed = data.side === 'need';
  const here = isNeed ? 'needs' : 'offers';
  const { goal, kind, like } = data.chosen;
  const isFiltered = Boolean(goal || kind || like);
  const toNew = isNeed ? path(language, 'newNeed') : path(language, 'newOffer');
  return (
    <Page title={isNeed ? t('help.needs') : t('help.offers')} lead={isNeed ? t('help.needs_lead') : t('help.offers_lead')}>
      <div className="stack">
        <Tabs
          label={t('help.tabs')}
          tabs={[
            { to: path(language, 'needs'), label: t('help.needs'), current: isNeed },
            { to: path(language, 'offers'), label: t('help.offers'), current: !isNeed },
            { to: path(language, 'findColleague'), label: t('colleague.title') },
          ]}
        />
        <search>
          <form method="get" className="help-filters">
            <GoalFilter chosen={goal} />
            <label>
              {t('help.filter_kind')}
              <select name="kind" className="input" defaultValue={kind}>
                <option value="">{t('help.any_kind')}</option>
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`help.kind.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            {data.tenants.length > 0 && (
              <label>
                {t('help.filter_like')}
                <select name="like" className="input" defaultValue={like}>
                  <option value="">{t('help.any_tenant')}</option>
                  {data.tenants.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {t('help.like', { name })}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <Button weight="secondary">{t('help.filter')}</Button>
          </form>
        </search>
        {data.mayWrite && data.items.length > 0 && (
          <p>
            <ButtonLink to={toNew}>{isNeed ? t('help.new_need') : t('help.new_offer')}</ButtonLink>
          </p>
        )}
        {data.items.length > 0 ? (
          <HelpList items={data.items} />
        ) : (
          <EmptyState title={isFiltered ? t('help.none_found') : t('help.none')} level={2}>
            <p>{isFiltered ? t('help.none_found_text') : t('help.none_text')}</p>
            {isFiltered && (
              <ButtonLink to={path(language, here)} weight="secondary">
                {t('help.show_all')}
              </ButtonLink>
            )}
            {data.mayWrite && <ButtonLink to={toNew}>{isNeed ? t('help.new_need') : t('help.new_offer')}</ButtonLink>}
          </EmptyState>
        )}
        <Pagination
          next={data.nextCursor && path(language, here, null, { goal, kind, like, after: data.nextCursor })}
          first={data.isFirst ? null : path(language, here, null, { goal, kind, like })}
        />
      </div>
    </Page>
  );
}
