import { redirect } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { MeetingWhen } from '../steering/meeting-when.js';

/** Only shows what a guest's link is about: mail scanners follow links. The buttons act. */
export const loader = page(async ({ services, param }) => services.guestSignUps.show(param('token')));

export const action = openForm(async ({ services, param, language, intent }) => {
  if (intent === 'confirm') await services.guestSignUps.confirm(param('token'));
  if (intent === 'sign_off') await services.guestSignUps.signOff(param('token'));
  throw redirect(path(language, 'signUp', { token: param('token') }));
});

export default function SignUpLink({
  loaderData: { gathering, network, state, number, onlineUrl, isOpen },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const titles = {
    asked: t('gathering.link.confirm_title'),
    waiting: t('gathering.you_wait', { number: number ?? 1 }),
    cancelled: t('gathering.link.off_title'),
  };
  const title = state === 'asked' || state === 'waiting' || state === 'cancelled' ? titles[state] : t('gathering.you_come');
  return (
    <Page
      title={title}
      kicker={nameIn(language, network.names)}
      lead={state === 'waiting' ? t('gathering.you_wait_text') : undefined}
      narrow
    >
      <div className="stack">
        <h2 lang={foreign(gathering.language)}>{gathering.title}</h2>
        <Facts
          wide
          facts={[
            {
              term: t('meeting.when'),
              description: gathering.beginsAt && gathering.endsAt && (
                <MeetingWhen beginsAt={gathering.beginsAt} endsAt={gathering.endsAt} zone={gathering.zone} />
              ),
            },
            { term: t('meeting.place'), description: gathering.place },
            { term: t('meeting.online'), description: onlineUrl && <a href={onlineUrl}>{onlineUrl}</a> },
          ]}
        />
        {!isOpen && <p>{t('gathering.link.closed')}</p>}
        {isOpen && (state === 'asked' || state === 'cancelled') && (
          <PageForm result={actionData} intent="confirm">
            <Button>{state === 'asked' ? t('gathering.link.confirm') : t('gathering.link.again')}</Button>
          </PageForm>
        )}
        {isOpen && (state === 'confirmed' || state === 'waiting') && (
          <PageForm result={actionData} intent="sign_off">
            <Button weight="secondary">{t('gathering.sign_off')}</Button>
          </PageForm>
        )}
        <p>
          <ButtonLink weight="quiet" to={path(language, 'gathering', { network: network.slug, gathering: gathering.id })}>
            {t('gathering.link.to_gathering')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
