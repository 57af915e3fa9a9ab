import { Link, redirect } from 'react-router';
import { path, whoIs } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { callTones } from './call-tones.js';
import { OwnCallOffers } from './own-call-offers.js';

export const loader = page(async ({ services, actor, query }) => {
  const [list, offers] = await Promise.all([
    services.callReading.list(actor, { cursor: query.get('after') ?? undefined }),
    services.callOffers.own(actor, { cursor: query.get('offers') ?? undefined }),
  ]);
  return {
    list,
    offers,
    isFirst: !query.has('after'),
    isFirstOffer: !query.has('offers'),
    asksToRenew: query.has('renew'),
    isRenewed: query.has('renewed'),
  };
});

export const action = form(async ({ services, actor, language, intent, text }) => {
  if (intent === 'stop') {
    await services.callOffers.takeBack(actor, text('entry'));
    throw redirect(path(language, 'calls'));
  }
  await services.callOffers.renew(actor);
  throw redirect(path(language, 'calls', null, { renewed: 'yes' }));
});

/** One's own requests, asked and being asked. */
export default function Calls({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { list, offers, isFirst } = loaderData;
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <Page title={t('call.list')} lead={t('call.list_lead')} narrow>
      <div className="stack stack-large">
        {loaderData.isRenewed && <Notice kind="success" live title={t('call.renewed')} />}
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
        {(offers.items.length > 0 || !loaderData.isFirstOffer) && (
          <OwnCallOffers offers={offers} isFirst={loaderData.isFirstOffer} asksToRenew={loaderData.asksToRenew} result={actionData} />
        )}
      </div>
    </Page>
  );
}
