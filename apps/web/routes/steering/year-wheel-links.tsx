import { nameIn } from '#libs/platform/i18n';
import type { LinkView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';

interface Props {
  links: readonly LinkView[];
  kind: LinkView['kind'];
  year: number;
  result: unknown;
}

/** Synergies or goal conflicts between committees: who should talk, and why. Those set aside stand last, folded away with their reason. */
export function YearWheelLinks({ links, kind, year, result }: Props) {
  const t = useT();
  const own = links.filter((link) => link.kind === kind);
  const isSynergy = kind === 'synergy';
  return (
    <section className="stack" aria-labelledby={kind}>
      <h2 id={kind}>{t(isSynergy ? 'yearly.synergies' : 'yearly.goal_conflicts')}</h2>
      {!isSynergy && own.length > 0 && <p className="quiet">{t('yearly.conflict_lead')}</p>}
      {own.length === 0 ? (
        <p>{t(isSynergy ? 'yearly.no_synergies' : 'yearly.no_goal_conflicts')}</p>
      ) : (
        <ul className="stack plain-list">
          {[...own.filter((link) => !link.setAside), ...own.filter((link) => link.setAside)].map((link) => (
            <Link key={link.key} link={link} year={year} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Link({ link, year, result }: { link: LinkView; year: number; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const [one = '', other = ''] = link.committees.map(({ names }) => nameIn(language, names));
  const { conflict, setAside } = link;
  const source = conflict?.source;
  return (
    <li className="stack stack-small">
      <h3>{t('yearly.talk', { one, other })}</h3>
      {setAside ? (
        <p className="quiet">{t('yearly.set_aside', { why: setAside.why })}</p>
      ) : (
        <ul>
          {link.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {source && !setAside && (
        <p className="quiet small">
          {t('yearly.source')}{' '}
          <a href={source.url} rel="noreferrer">
            <cite lang={language === 'en' ? undefined : 'en'}>{source.title}</cite>
          </a>
          , {source.publisher}, {source.year}
        </p>
      )}
      {link.mayKeep &&
        (setAside ? (
          <BringBack link={link} year={year} result={result} />
        ) : (
          <SetAside link={link} year={year} result={result} names={`${one}, ${other}`} />
        ))}
    </li>
  );
}

function SetAside({ link, year, result, names }: { link: LinkView; year: number; result: unknown; names: string }) {
  const t = useT();
  return (
    <Details summary={t('yearly.put_aside')}>
      <PageForm result={result} intent={`aside ${link.key}`} fields={{ why: t('yearly.why') }}>
        <input type="hidden" name="key" value={link.key} />
        <input type="hidden" name="year" value={year} />
        <TextArea name="why" label={t('yearly.why')} hint={t('yearly.why_hint')} rows={2} maxLength={1000} />
        <Button weight="secondary" small aria-label={`${t('yearly.put_aside')}: ${names}`}>
          {t('yearly.put_aside')}
        </Button>
      </PageForm>
    </Details>
  );
}

function BringBack({ link, year, result }: { link: LinkView; year: number; result: unknown }) {
  const t = useT();
  return (
    <PageForm result={result} intent={`back ${link.key}`} className="">
      <input type="hidden" name="key" value={link.key} />
      <input type="hidden" name="year" value={year} />
      <Button weight="quiet" small>
        {t('yearly.bring_back')}
      </Button>
    </PageForm>
  );
}
