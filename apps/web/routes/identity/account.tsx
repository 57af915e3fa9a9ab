import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { AccountCalendar } from './account-calendar.js';
import { AccountLeaving } from './account-leaving.js';
import { AccountPassword } from './account-password.js';
import { AccountProfile } from './account-profile.js';
import { AccountSessions } from './account-sessions.js';

export const loader = page(async ({ services, actor, query }) => {
  const [account, sessions, calendar] = await Promise.all([
    services.accounts.read(actor),
    services.sessions.list(actor),
    services.calendarFeeds.own(actor),
  ]);
  return {
    account,
    calendar,
    sessions: sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt,
      lastSeenAt,
      here: id === actor.sessionId,
    })),
    places: actor.memberships.map(({ slug, name, role }) => ({ slug, name, role })),
    done: query.get('done'),
  };
});

export const action = form(async ({ services, actor, intent, text, language }) => {
  if (intent === 'password')
    await services.accounts.changePassword(actor, { oldPassword: text('oldPassword'), newPassword: text('newPassword') });
  else if (intent === 'sessions') await services.sessions.signOutOthers(actor);
  else if (intent === 'calendar') await services.calendarFeeds.make(actor);
  else if (intent === 'end_calendar') await services.calendarFeeds.end(actor);
  else
    await services.accounts.save(actor, {
      name: text('name'),
      title: text('title'),
      language: text('language'),
      timeZone: text('timeZone'),
      mayBeAsked: text('mayBeAsked') === 'yes',
    });
  throw redirect(path(language, 'account', null, { done: intent }));
});

export default function Account({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { account, calendar, sessions, places, done } = loaderData;
  const said = {
    profile: t('identity.account.saved'),
    password: t('identity.account.password_changed'),
    sessions: t('identity.account.others_out'),
    calendar: t('feed.made'),
    end_calendar: t('feed.ended'),
  };
  return (
    <Page title={t('kit.account')} lead={t('identity.account.lead')}>
      <div className="stack stack-large">
        {done && done in said && (
          <Notice kind="success" live>
            <p>{said[done as keyof typeof said]}</p>
          </Notice>
        )}
        <div className="with-aside halves">
          <AccountProfile account={account} result={actionData} />
          <section className="stack" aria-labelledby="places">
            <h2 id="places">{t('identity.account.places')}</h2>
            <ul className="plain-list stack stack-small">
              {places.map((place) => (
                <li key={place.slug}>
                  <Link to={path(language, 'municipality', { tenant: place.slug })}>{place.name}</Link>{' '}
                  <span className="quiet">{t(`role.${place.role}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <AccountCalendar url={calendar.url} result={actionData} />
        <AccountLeaving places={places} />
        <AccountPassword email={account.email} result={actionData} />
        <AccountSessions sessions={sessions} zone={account.timeZone} result={actionData} />
      </div>
    </Page>
  );
}
