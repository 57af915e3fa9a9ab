import type { TranslationAgreement } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { When } from '../../kit/when.js';
import { isRefusal } from '../../problem.js';

/** Whether questions and answers of the network are sent to a translation service: told to its readers, decided by who coordinates it. */
export function TranslationByMachine({
  agreement: { host, agreed, mayAgree },
  result,
}: {
  agreement: TranslationAgreement;
  result: unknown;
}) {
  const t = useT();
  const isInUse = agreed !== null && agreed.host === host;
  if (!agreed && !(host && mayAgree)) return null;
  return (
    <Details
      quiet
      summary={t('talk.translation.title')}
      open={isRefusal(result) && (result.values['intent'] === 'agree' || result.values['intent'] === 'end')}
    >
      {agreed && isInUse && (
        <p>
          {t('talk.translation.on', { host: agreed.host })} (<When at={agreed.at} as="short" />)
        </p>
      )}
      {agreed && !isInUse && <p>{t('talk.translation.other', { host: agreed.host })}</p>}
      {host && !isInUse && mayAgree && (
        <>
          <p>{t('talk.translation.off', { host })}</p>
          <p>{t('talk.translation.sent')}</p>
          <PageForm result={result} intent="agree" className="row">
            <input type="hidden" name="host" value={host} />
            <Button weight="secondary" small>
              {t('talk.translation.agree', { host })}
            </Button>
          </PageForm>
        </>
      )}
      {agreed && mayAgree && (
        <PageForm result={result} intent="end" className="stack stack-small">
          <p className="quiet small">{t('talk.translation.end_hint')}</p>
          <div className="row">
            <Button weight="secondary" small>
              {t('talk.translation.end')}
            </Button>
          </div>
        </PageForm>
      )}
    </Details>
  );
}
