import { Link } from 'react-router';
import { path, whoIs } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { callTones } from './call-tones.js';

export const loader = page(async ({ services, actor, query }) => ({
  list: await services.callReading.list(actor, { cursor: query.get('after') ?? undefined }),
  isFirst: !query.has('after'),
}));

/** One's own requests, asked and being asked. */
export default function Calls({ loaderData: { list, isFirst } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <Page title={t('call.list')} lead={t('call.list_lead')} narrow>
      {list.items.length === 0 ? (
        <EmptyState title={t('call.list_empty')} level={2}>
          <p>{t('call.list_empty_text')}</p>
          <ButtonLink to={path(language, 'catalogue')}>{t('places.to_catalogue')}</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="waiting plain-list">
          {list.items.map((call) => (
            <li key={call.id}>
              <div>
                <h2 className="h3">
                  <Link to={path(language, 'call', { call: call.id })}>{whoIs(call.isMine ? call.to : call.from)}</Link>
                </h2>
                <p className="quiet small">
                  {call.isMine ? t('call.you_asked') : t('call.you_are_asked')} · <When at={call.askedAt} as="short" />
                  {call.entry && (
                    <>
                      {' '}
                      · <span lang={foreign(call.entry.language)}>{call.entry.title}</span>
                    </>
                  )}
                </p>
              </div>
              <Tag tone={callTones[call.state]}>{t(`call.state.${call.state}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        next={list.nextCursor && path(language, 'calls', null, { after: list.nextCursor })}
        first={isFirst ? null : path(language, 'calls')}
      />
    </Page>
  );
}
