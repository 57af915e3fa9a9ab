import type { HelpView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** The one thing to do for whoever is not of the tenant: answer a need, or ask for what is offered. */
export function HelpAnswer({ help, isSignedIn }: { help: HelpView; isSignedIn: boolean }) {
  const t = useT();
  const language = useLanguage();
  if (help.hasAnswered)
    return (
      <Notice>
        <p>{t('errors.asked_already')}</p>
      </Notice>
    );
  if (help.mayAnswer && help.left === 0)
    return (
      <Notice>
        <p>{t('errors.no_calls_left')}</p>
      </Notice>
    );
  if (help.mayAnswer)
    return (
      <p>
        <ButtonLink to={path(language, 'askForCall', null, { help: help.id })}>
          {help.side === 'need' ? t('help.answer_need') : t('help.take_offer')}
        </ButtonLink>
      </p>
    );
  if (isSignedIn || help.state !== 'open') return null;
  return (
    <p>
      <ButtonLink to={path(language, 'signIn', null, { next: path(language, 'help', { help: help.id }) })} weight="secondary">
        {t('help.sign_in')}
      </ButtonLink>
    </p>
  );
}
