import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { AnnouncementRows } from './announcement-rows.js';
import { announcementTrail } from './announcement-trail.js';

export const loader = page(async ({ services, actor, param, query, language }) => {
  const asked = { cursor: query.get('after') ?? undefined };
  const [announced, mail, followed, network] = await Promise.all([
    services.announcementReading.listPage(actor, param('network'), asked, language),
    services.announcementWishes.read(actor, param('network')),
    services.subscriptions.list(actor),
    services.networks.bySlug(actor, param('network')),
  ]);
  const isMailed = followed.mail === 'on';
  return { ...announced, wanted: mail.wanted, isMailed, network, isFirst: !query.has('after'), done: query.get('done') };
});

export const action = form(async ({ services, actor, param, language, intent }) => {
  await services.announcementWishes.save(actor, param('network'), { wanted: intent === 'start' });
  throw redirect(path(language, 'announcements', { network: param('network') }, { done: intent }));
});

/** What was announced to a network, and whether it comes by mail too. */
export default function Announcements({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { items, nextCursor, mayWrite, wanted, isMailed, network, isFirst, done } = loaderData;
  const at = { network: network.slug };
  return (
    <Page title={t('announcement.title')} trail={announcementTrail(t, language, network).slice(0, 1)} lead={t('announcement.lead')}>
      <div className="stack stack-large">
        {done === 'discard' && <Notice kind="success" live title={t('announcement.done.discard')} />}
        {done === 'stop' && <Notice kind="success" live title={t('announcement.done.stop')} />}
        {done === 'start' && <Notice kind="success" live title={t('announcement.done.start')} />}
        {mayWrite && (
          <p>
            <ButtonLink to={path(language, 'newAnnouncement', at)}>{t('announcement.new')}</ButtonLink>
          </p>
        )}
        {items.length > 0 ? (
          <AnnouncementRows announcements={items} />
        ) : (
          <EmptyState title={t('announcement.none')}>
            <p>{mayWrite ? t('announcement.none_write') : t('announcement.none_text')}</p>
          </EmptyState>
        )}
        <Pagination
          next={nextCursor && path(language, 'announcements', at, { after: nextCursor })}
          first={isFirst ? null : path(language, 'announcements', at)}
        />
        <section aria-labelledby="mail" className="stack stack-small">
          <h2 id="mail">{t('announcement.by_mail')}</h2>
          {wanted && !isMailed ? (
            <p>
              {t('announcement.by_mail_none')} <Link to={path(language, 'following')}>{t('digest.page.title')}</Link>
            </p>
          ) : (
            <p>{wanted ? t('announcement.by_mail_on') : t('announcement.by_mail_off')}</p>
          )}
          <PageForm result={actionData} intent={wanted ? 'stop' : 'start'}>
            <Button weight="secondary" small>
              {wanted ? t('announcement.by_mail_stop') : t('announcement.by_mail_start')}
            </Button>
          </PageForm>
        </section>
      </div>
    </Page>
  );
}
