import type { WaitingCall as CallThatWaits } from '#libs/exchange';
import { formatDate, path, whoIs } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Waiting } from './waiting-line.js';

/** Somebody asks for a call, or a call is to be told of. */
export function WaitingCall({ call, isFirst }: { call: CallThatWaits; isFirst: boolean }) {
  const t = useT();
  const language = useLanguage();
  const day = formatDate(language, `${call.answerBy}T12:00:00Z`);
  const who = whoIs({ name: call.name, tenant: { name: call.tenant } });
  return (
    <Waiting
      title={who}
      lang={language}
      to={path(language, 'call', { call: call.id })}
      button={call.task === 'answer' ? t('call.waiting_button') : t('call.waiting_outcome_button')}
      isFirst={isFirst}
    >
      {call.task === 'outcome'
        ? t('call.waiting_outcome')
        : call.answersNeed
          ? t('call.waiting_offer', { day })
          : t('call.waiting', { day })}
    </Waiting>
  );
}
