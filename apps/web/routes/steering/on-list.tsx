import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { RoundView } from '#libs/steering';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Of a case that is decided together with others, or was: the way to them, or who took it out and why. */
export function OnList({ body, round }: { body: string; round: RoundView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { list, takenOut } = round;
  if (list)
    return (
      <p>
        {t('consent.on_list')}. <Link to={path(language, 'consentList', { body, list })}>{t('consent.see_all')}</Link>
      </p>
    );
  if (!takenOut) return null;
  return (
    <Notice title={takenOut.by ? t('consent.out_by', { name: takenOut.by }) : t('consent.out')}>
      {takenOut.reason && <p lang={foreign(takenOut.language)}>{takenOut.reason}</p>}
    </Notice>
  );
}
