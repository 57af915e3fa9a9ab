import { redirect } from 'react-router';
import type { ThreadShow } from '#libs/exchange';
import { nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { FindForm } from '../../kit/find-form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Tabs } from '../../kit/tabs.js';
import { type PageProps, page } from '../../page.js';
import { ReportedPosts } from './reported-posts.js';
import { ThreadRows } from './thread-row.js';
import { TranslationByMachine } from './translation-agreement.js';

const shows: readonly ThreadShow[] = ['all', 'open', 'mine', 'saved'];

export const loader = page(async ({ services, actor, param, query }) => {
  const network = param('network');
  const show = shows.find((one) => one === query.get('show')) ?? 'all';
  const after = query.get('after');
  const q = query.get('q')?.trim() ?? '';
  const threads = await services.threadReading.list(actor, network, { show, q, ...(after && { cursor: after }) });
  const [places, reported, agreement] = await Promise.all([
    services.threadReading.places(actor),
    services.moderation.reported(actor, network),
    services.translationAgreements.read(actor, network),
  ]);
  const place = places.find(({ slug }) => slug === network) ?? null;
  return { network, show, q, after, threads, reported, agreement, place, done: query.get('done') };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const network = param('network');
  if (intent === 'agree') await services.translationAgreements.agree(actor, network, { host: text('host') });
  else if (intent === 'end') await services.translationAgreements.end(actor, network);
  else await services.moderation.leave(actor, intent.replace('leave:', ''));
  throw redirect(path(language, 'threads', { network }, { done: intent === 'agree' || intent === 'end' ? intent : null }));
});

/** What is asked and talked about in one network. */
export default function Threads({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { network, show, q, after, threads, reported, agreement, place, done } = loaderData;
  const here = (query: Record<string, string | null>) => path(language, 'threads', { network }, { ...query, q: q || null });
  const none = { all: t('talk.none'), open: t('talk.none_open'), mine: t('talk.none_mine'), saved: t('talk.none_saved') };
  const mayAsk = place !== null && place.writesAs.length > 0;
  return (
    <Page
      title={t('talk.newest')}
      kicker={place ? nameIn(language, place.names) : undefined}
      trail={[{ to: path(language, 'exchange'), label: t('talk.exchange.title') }]}
      narrow
    >
      <div className="stack">
        {done === 'agree' && <Notice kind="success" live title={t('talk.translation.agreed')} />}
        {done === 'end' && <Notice kind="success" live title={t('talk.translation.ended')} />}
        {mayAsk ? (
          <p>
            <ButtonLink to={path(language, 'ask', null, { network })}>{t('talk.ask')}</ButtonLink>
          </p>
        ) : (
          <p className="quiet">{t('talk.asking.reader')}</p>
        )}
        <ReportedPosts reported={reported} result={actionData} />
        <FindForm label={t('talk.search')} value={q} maxLength={300} beside={show === 'all' ? {} : { show }} />
        <Tabs
          label={t('talk.show')}
          tabs={[
            { to: here({}), label: t('talk.show.all'), current: show === 'all' },
            { to: here({ show: 'open' }), label: t('talk.show.open'), current: show === 'open' },
            { to: here({ show: 'mine' }), label: t('talk.show.mine'), current: show === 'mine' },
            { to: here({ show: 'saved' }), label: t('talk.show.saved'), current: show === 'saved' },
          ]}
        />
        {threads.items.length > 0 ? (
          <ThreadRows rows={threads.items} level={2} />
        ) : (
          <EmptyState title={q ? t('talk.search_none', { q }) : none[show]} level={2}>
            <p>{q ? t('talk.search_none_hint') : t('talk.none_hint')}</p>
          </EmptyState>
        )}
        <Pagination
          next={threads.nextCursor && here({ show: show === 'all' ? null : show, after: threads.nextCursor })}
          first={after && here({ show: show === 'all' ? null : show })}
        />
        <TranslationByMachine agreement={agreement} result={actionData} />
      </div>
    </Page>
  );
}
