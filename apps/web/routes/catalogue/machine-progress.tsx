import type { MachineTranslationResponse } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

interface Props {
  machine: MachineTranslationResponse | null;
  entry: string;
}

/** How far a machine is with the draft. Without scripts one looks again; that is all there is to do. */
export function MachineProgress({ machine, entry }: Props) {
  const t = useT();
  const language = useLanguage();
  if (!machine) return null;
  const { state, host, done, total, filled, failure } = machine;
  if (state === 'done')
    return (
      <Notice kind={filled ? 'info' : 'warning'}>
        <p>{t('machine.done', { count: filled, host })}</p>
      </Notice>
    );
  if (state === 'failed')
    return (
      <Notice kind="warning" title={t('machine.failed')}>
        <p>
          {t(`errors.${failure}`)} {t('machine.failed_text')}
        </p>
      </Notice>
    );
  return (
    <Notice kind={failure ? 'warning' : 'info'} live title={t('machine.making')}>
      <p>{failure ? t('machine.kept_waiting', { host }) : t('machine.making_text', { host, done, total })}</p>
      {!failure && (
        <p>
          <progress aria-label={t('machine.making')} max={total} value={done} />
        </p>
      )}
      <p>
        <ButtonLink to={path(language, 'translation', { entry })} weight="secondary" small>
          {t('machine.look_again')}
        </ButtonLink>
      </p>
    </Notice>
  );
}
