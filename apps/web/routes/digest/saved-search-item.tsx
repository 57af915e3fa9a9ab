import type { ChosenNames } from '#libs/catalogue';
import type { SavedSearchResponse } from '#libs/digest';
import { formatDateTime, path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { isRefusal } from '../../problem.js';
import { searchInWords } from '../catalogue/catalogue-page-names.js';
import { queryOf } from '../catalogue/catalogue-page-query.js';
import { longestName } from './save-search.js';

/** One saved search: what it asks, what is new in it, and what can be done with it. */
export function SavedSearchItem({ search: kept, result }: { search: SavedSearchResponse; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const { id, name, news } = kept;
  const to = path(language, 'catalogue', null, kept.search);
  const names = namesOf(kept);
  const query = queryOf(kept.search);
  const likeName = names.tenant.find(({ value }) => value === query.like)?.name ?? null;
  const isFollowed = kept.delivery !== 'off';
  const isRenaming = isRefusal(result) && result.values['intent'] === `rename-${id}`;
  const which = <span className="visually-hidden">: {name}</span>;
  return (
    <li className="saved-search stack stack-small">
      <div className="row">
        <h2>{name}</h2>
        <Tag tone={news > 0 ? 'success' : 'plain'}>{t('saved.new', { count: news })}</Tag>
        {isFollowed && <Tag tone="petrol">{kept.delivery === 'at_once' ? t('saved.at_once') : t('saved.is_followed')}</Tag>}
      </div>
      <p className="quiet small" suppressHydrationWarning>
        {[...searchInWords(query, names, likeName, language, t), t('saved.looked', { when: formatDateTime(language, kept.lookedAt) })].join(
          ' · ',
        )}
      </p>
      {kept.gone.length > 0 && (
        <Notice kind="warning">
          <p>{t('saved.gone')}</p>
        </Notice>
      )}
      <div className="saved-search-acts">
        <PageForm intent={`open-${id}`} result={result} className="follow-form">
          <Button weight="secondary" small>
            {t('saved.open')}
            {which}
          </Button>
        </PageForm>
        <PageForm intent={`${isFollowed ? 'stop' : 'follow'}-${id}`} result={result} className="follow-form">
          <Button weight={isFollowed ? 'quiet' : 'secondary'} small>
            {isFollowed ? t('saved.stop') : t('saved.follow')}
            {which}
          </Button>
        </PageForm>
        <ButtonLink to={to} weight="quiet" small>
          {t('saved.change')}
          {which}
        </ButtonLink>
        <PageForm intent={`remove-${id}`} result={result} className="follow-form">
          <Button weight="quiet" small>
            {t('saved.remove')}
            {which}
          </Button>
        </PageForm>
      </div>
      <Details
        summary={
          <>
            {t('saved.rename')}
            {which}
          </>
        }
        open={isRenaming}
      >
        <PageForm intent={`rename-${id}`} result={result} fields={{ name: t('saved.name') }}>
          <Field name="name" label={t('saved.name')} value={name} maxLength={longestName} />
          <div>
            <Button weight="secondary" small>
              {t('saved.rename_button')}
            </Button>
          </div>
        </PageForm>
      </Details>
    </li>
  );
}

/** As the counts of a list name them. */
function namesOf({ tenants, networks }: SavedSearchResponse): ChosenNames {
  return { tenant: tenants.map(({ value, names }) => ({ value, name: names['name'] ?? value })), network: networks };
}
