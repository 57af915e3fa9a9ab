import { formatDate, nameIn, path } from '#libs/platform/i18n';
import type { VacancyView } from '#libs/steering';
import { useLanguage, useT } from '../../kit/language.js';
import { Waiting } from './waiting-line.js';

/** «Asker is to name a member»: one seat is named in at once, several from the body's page. */
export function WaitingVacancy({ vacancy, isFirst }: { vacancy: VacancyView; isFirst: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { body, tenant, seats, until, inside } = vacancy;
  const count = seats.length;
  const toBody = inside && count > 1;
  return (
    <Waiting
      title={nameIn(language, body.names)}
      lang={language}
      to={
        toBody
          ? path(language, 'bodyMembers', { body: body.slug })
          : path(language, 'nameSeat', { tenant: tenant.slug, seat: seats[0]?.id ?? '' })
      }
      button={t('vacancy.button', { count })}
      isFirst={isFirst}
    >
      {until === null
        ? t('vacancy.home.vacant', { tenant: tenant.name, count })
        : t('vacancy.home.ending', { tenant: tenant.name, count, day: formatDate(language, until) })}
    </Waiting>
  );
}
