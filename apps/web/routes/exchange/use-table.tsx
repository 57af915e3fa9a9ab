import { Link } from 'react-router';
import type { AdoptionResponse } from '#libs/exchange';
import { formatPartialDate, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';
import { Tag } from '../../kit/tag.js';
import { adoptionTones } from '../places/adoption-tones.js';

interface Props {
  uses: readonly AdoptionResponse[];
  /** What was learned by stopping or declining stands below. */
  lessonsApart?: boolean;
}

/** Who took it up, what they kept, changed or learned, and what it took; on a phone each is a small paragraph. */
export function UseTable({ uses, lessonsApart = false }: Props) {
  const t = useT();
  const columns = [t('use.col.who'), t('use.col.state'), t('use.col.told'), t('use.col.took')].map((label) => ({ label }));
  return (
    <Table
      caption={t('use.table')}
      captionHidden
      stacked
      columns={columns}
      rows={uses.map((use) => ({
        key: use.id,
        cells: [
          <Who key="who" use={use} />,
          <State key="state" use={use} />,
          <Told key="told" use={use} lessonsApart={lessonsApart} />,
          <Took key="took" use={use} />,
        ],
      }))}
    />
  );
}

function Who({ use }: { use: AdoptionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <Link id={`use-${use.id}`} to={path(language, 'municipality', { tenant: use.tenant })}>
        {use.tenantName}
      </Link>
      <br />
      <span className="quiet small use-country">{t(`exchange.country.${use.country}`)}</span>
    </>
  );
}

function State({ use }: { use: AdoptionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <Tag tone={adoptionTones[use.state]}>{t(`adoption.state.${use.state}`)}</Tag>
      <br />
      <span className="quiet small" suppressHydrationWarning>
        {t('exchange.version', { version: use.version })} · {formatPartialDate(language, use.since.slice(0, 7))}
      </span>
    </>
  );
}

function Told({ use, lessonsApart }: { use: AdoptionResponse; lessonsApart: boolean }) {
  const t = useT();
  const language = useLanguage();
  const confirmed = use.outcomes.filter(({ saw }) => saw === 'same').length;
  const isLesson = use.state === 'stopped' || use.state === 'declined';
  const lesson = use.state === 'declined' ? use.reason : use.learned;
  const isBelow = lessonsApart && isLesson && lesson !== '';
  const said = [isBelow ? '' : lesson, use.state === 'declined' ? '' : use.changed];
  return (
    <div className="stack stack-small">
      {said
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words} lang={use.language === language ? undefined : use.language}>
            {words}
          </p>
        ))}
      {isBelow && (
        <p>
          <a href={`#lesson-${use.id}`}>{t('use.lesson')}</a>
        </p>
      )}
      {confirmed > 0 && <p>{t('use.confirms', { count: confirmed })}</p>}
      {use.ownSlug && use.ownTitle && (
        <p>
          <Link to={path(language, 'entry', { tenant: use.tenant, slug: use.ownSlug })}>
            {t('exchange.own_version', { title: use.ownTitle })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Took({ use }: { use: AdoptionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      {use.effort && <span>{t(`use.effort.${use.effort}`)}</span>}
      {use.effortNote && (
        <span className="quiet small" lang={use.language === language ? undefined : use.language}>
          {use.effort && <br />}
          {use.effortNote}
        </span>
      )}
    </>
  );
}
