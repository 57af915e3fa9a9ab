import { isRouteErrorResponse, useLocation } from 'react-router';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../kit/button.js';
import { useLanguage, useT } from '../kit/language.js';
import { Page } from '../kit/page.js';
import { problemMessage } from '../kit/problem-message.js';
import { SearchForm } from '../kit/search-form.js';
import { type Problem, problemOfResponse, type Unsent } from '../problem.js';
import { useRoot } from '../root.js';
import { SendAgain } from './identity/send-again.js';
import { SignedOut } from './signed-out.js';

/** What happened, what is safe, and what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const problem: Problem = isRouteErrorResponse(error) ? problemOfResponse(error) : { code: 'unexpected', status: 500 };
  if (problem.unsent) return problem.status === 401 ? <SignedOut unsent={problem.unsent} /> : <NotSent unsent={problem.unsent} />;
  if (problem.status === 404) return <NotFound />;
  return <Refused problem={problem} />;
}

function NotFound() {
  const t = useT();
  const language = useLanguage();
  const { pathname } = useLocation();
  const reader = useRoot()?.reader;
  return (
    <Page title={t('web.not_found.title')} lead={t('web.not_found.lead')} narrow>
      <div className="stack">
        <SearchForm action={path(language, 'catalogue')} label={t('web.home.search_label')} />
        <div className="row">
          <ButtonLink to={path(language, 'home')} weight="secondary">
            {t('web.to_home')}
          </ButtonLink>
          {!reader && (
            <ButtonLink to={path(language, 'signIn', null, { next: pathname })} weight="quiet">
              {t('web.not_found.sign_in')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The database was away when a form was sent. */
function NotSent({ unsent }: { unsent: Unsent }) {
  const t = useT();
  return <SendAgain unsent={unsent} title={t('web.unavailable.title')} lead={t('web.unavailable.not_sent')} />;
}

function Refused({ problem }: { problem: Problem }) {
  const t = useT();
  const language = useLanguage();
  const unavailable = problem.status >= 500;
  const refused = problem.status === 429 ? t('web.too_fast.title') : t('web.refused.title');
  return (
    <Page title={unavailable ? t('web.unavailable.title') : refused} narrow>
      <div className="stack">
        <p className="lead">{unavailable ? t('web.unavailable.lead') : problemMessage(language, problem)}</p>
        {unavailable && typeof problem['instance'] === 'string' && (
          <p className="quiet">{t('web.unavailable.number', { number: problem['instance'] })}</p>
        )}
        <ButtonLink to={path(language, 'home')} weight="secondary">
          {t('web.to_home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
