import { Link } from 'react-router';
import type { UseLesson } from '#libs/exchange';
import { formatPartialDate, path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { adoptionTones } from '../places/adoption-tones.js';

interface Props {
  lessons: readonly UseLesson[];
  /** The editor of an entry that the reader writes. */
  editor: string | null;
}

/** What was learned where it was stopped or declined, gathered: worth as much as a use. */
export function UseLessons({ lessons, editor }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (lessons.length === 0) return null;
  return (
    <section className="stack lessons" aria-labelledby="lessons">
      <h3 id="lessons">{t('use.stopped')}</h3>
      <ul className="plain-list stack">
        {lessons.map(({ id, state, words, tenant, tenantName, since, language: lang }) => (
          <li key={id} id={`lesson-${id}`} className="stack stack-small">
            <p lang={foreign(lang)}>{words}</p>
            <p className="small row" suppressHydrationWarning>
              <Tag tone={adoptionTones[state]}>{t(`adoption.state.${state}`)}</Tag>
              <span>
                <Link to={path(language, 'municipality', { tenant })}>{tenantName}</Link>
                <span className="quiet"> · {formatPartialDate(language, since.slice(0, 7))}</span>
              </span>
            </p>
          </li>
        ))}
      </ul>
      {editor && (
        <p className="quiet small">
          {t('use.stopped_hint')} <Link to={editor}>{t('use.write_it_in')}</Link>
        </p>
      )}
    </section>
  );
}
