import { redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Prose } from '../../kit/prose.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { AnnouncementMail } from './announcement-mail.js';
import { AnnouncementOutcome } from './announcement-outcome.js';
import { AnnouncementReach } from './announcement-reach.js';
import { AnnouncementSending } from './announcement-sending.js';
import { AnnouncementStanding } from './announcement-standing.js';
import { announcementTrail } from './announcement-trail.js';

export const loader = page(async ({ services, actor, param, query, language }) => {
  const announcement = await services.announcementReading.page(actor, param('network'), param('announcement'), language);
  const seenIn = announcement.written.find((one) => one === query.get('seen')) ?? announcement.text.language;
  return { announcement, body: renderMarkdown(announcement.text.body), seenIn, done: query.get('done'), zone: actor.timeZone };
});

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const at = { network: param('network'), announcement: param('announcement') };
  const one = [actor, at.network, at.announcement] as const;
  const revision = Number(text('revision'));
  if (intent === 'test') await services.announcements.test(...one);
  if (intent === 'send') await services.announcements.schedule(...one, { revision });
  if (intent === 'schedule')
    await services.announcements.schedule(...one, {
      revision,
      at: { day: text('at.day'), time: text('at.time'), zone: text('at.zone') || undefined },
    });
  if (intent === 'withdraw') await services.announcements.withdraw(...one);
  if (intent === 'discard') {
    await services.announcements.discard(...one);
    throw redirect(path(language, 'announcements', { network: at.network }, { done: intent }));
  }
  throw redirect(path(language, 'announcement', at, { done: intent }));
});

/** Where somebody changed it meanwhile, it is shown as it is now before it can be sent. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 412 || defaultShouldRevalidate;
}

/** What was announced; for coordinators also how its mail looks, whom it reaches and when it leaves. */
export default function Announcement({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { announcement, body, seenIn, done, zone } = loaderData;
  const { network, text, tenant, mayWrite, reach, outcome, state } = announcement;
  const isOpen = mayWrite && (state === 'draft' || state === 'scheduled');
  return (
    <Page title={text.title} titleLanguage={foreign(text.language)} trail={announcementTrail(t, language, network)}>
      <div className="stack stack-large">
        <Done done={done} />
        <div className="stack">
          <p className="quiet">
            {t('announcement.from', { tenant: tenant.name })} · <AnnouncementStanding announcement={announcement} />
          </p>
          {state === 'refused' && (
            <Notice kind="warning">
              <p>{t('announcement.refused_text')}</p>
            </Notice>
          )}
          {!isOpen && <Prose html={body} lang={foreign(text.language)} />}
        </div>
        {outcome && <AnnouncementOutcome outcome={outcome} />}
        {isOpen && <AnnouncementMail announcement={announcement} seenIn={seenIn} result={actionData} />}
        {isOpen && reach && <AnnouncementReach reach={reach} />}
        {isOpen && <AnnouncementSending announcement={announcement} zone={zone} result={actionData} />}
      </div>
    </Page>
  );
}

function Done({ done }: { done: string | null }) {
  const t = useT();
  if (done === 'make' || done === 'change') return <Notice kind="success" live title={t('announcement.done.saved')} />;
  if (done === 'test') return <Notice kind="success" live title={t('announcement.done.test')} />;
  if (done === 'send') return <Notice kind="success" live title={t('announcement.done.send')} />;
  if (done === 'schedule') return <Notice kind="success" live title={t('announcement.done.schedule')} />;
  if (done === 'withdraw') return <Notice kind="success" live title={t('announcement.done.withdraw')} />;
  return null;
}
