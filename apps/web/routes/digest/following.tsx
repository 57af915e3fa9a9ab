import { Link, redirect } from 'react-router';
import { path, safePath } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { NextMail } from './next-mail.js';
import { Standing } from './standing.js';
import { StopOrPause } from './stop-or-pause.js';
import { WhatForm } from './what-form.js';
import { deliveriesOf, WhenEach } from './when-each.js';

/** With `?link=…` from a mail, of whoever the mail was to; else of who is signed in. */
export const loader = page(async ({ services, actor, language, query }) => {
  const link = query.get('link');
  const followed = await services.subscriptions.page(actor, language, link);
  return {
    followed,
    preview: await services.digestPreviews.next(actor, language, link),
    isByLink: actor.personId === null,
    saved: query.has('saved'),
    again: query.has('again'),
  };
});

/** Unsubscribing works from the mail's link; whatever else is chosen there comes along through sign-in. */
export const action = form(
  async ({ services, actor, query, intent, text, list, language }) => {
    const { subscriptions } = services;
    const link = actor.personId === null ? query.get('link') : null;
    const one = { kind: text('kind'), subject: text('subject') };
    if (intent === 'follow') await subscriptions.follow(actor, one);
    else if (intent === 'unfollow') await subscriptions.unfollow(actor, one);
    else if (intent === 'pause') await subscriptions.pause(actor, { weeks: Number(text('weeks')) });
    else if (intent === 'stop') await subscriptions.stop(actor, link);
    else if (intent === 'resume') await subscriptions.resume(actor);
    else if (intent === 'deliver') await subscriptions.save(actor, { items: deliveriesOf(list('thing'), text) });
    else if (intent === 'save') {
      const tenants = [...new Set([...list('tenants'), ...list('more').filter(Boolean)])];
      const when = { rhythm: text('rhythm'), hour: Number(text('hour')), zone: text('zone') };
      const what = { goals: list('goals').map(Number), tenants, networks: list('networks'), kinds: list('kinds') };
      const target = text('target');
      await subscriptions.save(actor, {
        ...when,
        ...what,
        ...(target && { items: [{ kind: 'target', subject: target, delivery: 'digest' }] }),
      });
    } else throw refuse({ code: 'malformed_request', status: 400 });
    throw redirect(
      safePath(
        text('back'),
        path(language, 'following', null, {
          link,
          saved: intent === 'save' || intent === 'deliver' ? 1 : null,
          again: intent === 'resume' ? 1 : null,
        }),
      ),
    );
  },
  ({ intent, query }) => intent === 'stop' && query.has('link'),
);

export default function Following({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { followed, preview, isByLink, saved, again } = loaderData;
  // Whom nobody could ask to sign in.
  const isPublic = isByLink && !followed.hasAccount;
  return (
    <Page
      title={t('digest.page.title')}
      lead={t('digest.page.lead')}
      kicker={isByLink && !isPublic ? t('digest.page.of', { name: followed.name }) : undefined}
    >
      <div className="with-aside following">
        <div className="stack stack-large">
          {isByLink && (
            <Notice>
              <p>{isPublic ? t('digest.page.by_link_public') : t('digest.page.by_link')}</p>
              {isPublic && (
                <ButtonLink to={path(language, 'publicDigest')} weight="secondary" small>
                  {t('digest.page.other_goals')}
                </ButtonLink>
              )}
            </Notice>
          )}
          <Standing followed={followed} count={preview.count} saved={saved} again={again} />
          {!isPublic && (
            <>
              <p>
                {followed.savedSearches.length > 0 && `${t('saved.followed', { count: followed.savedSearches.length })} `}
                <Link to={path(language, 'savedSearches')}>{t('saved.title')}</Link>
              </p>
              <WhenEach items={followed.items} result={actionData} />
              <WhatForm followed={followed} result={actionData} />
            </>
          )}
        </div>
        <aside className="stack stack-large">
          <NextMail preview={preview} />
          <StopOrPause followed={followed} result={actionData} />
        </aside>
      </div>
    </Page>
  );
}
