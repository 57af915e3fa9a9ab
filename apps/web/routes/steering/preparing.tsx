import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { CaseView } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Before the vote: what is missing, said plainly, and the coordinator's next step. */
export function Preparing({ found }: { found: CaseView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const address = { body: found.body.slug, proposal: found.id };
  const open = found.state === 'proposed' || found.state === 'no_quorum';
  const { entry, network } = found;
  const again = found.kind === 'entry' && entry && network && path(language, 'propose', { network: network.slug }, { entry: entry.id });
  const newer = entry && entry.newestVersion > found.version;
  return (
    <>
      {open && found.missing.length > 0 && (
        <Notice kind="warning" title={t('steering.missing_title')}>
          <p>{t('steering.missing_text', { tenant: found.tenant.name })}</p>
          <ul>
            {found.missing.map((place) => (
              <li key={place}>{t(`import.place.${place}`)}</li>
            ))}
          </ul>
          {entry && found.mayPropose && (
            <p>
              <Link to={path(language, 'editor', { entry: entry.id })}>{t('steering.missing_fill')}</Link>
            </p>
          )}
        </Notice>
      )}
      {again && found.mayPropose && (found.state === 'sent_back' || (open && newer)) && (
        <Notice title={t('steering.goes_on_title')}>
          <p>{newer ? t('steering.goes_on_ready', { version: entry.newestVersion }) : t('steering.goes_on_text')}</p>
          {newer && (
            <p>
              <ButtonLink to={again} weight="secondary" small>
                {t('steering.goes_on_button')}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      {found.pitch && open && found.kind === 'entry' && (
        <section className="stack stack-small" aria-labelledby="pitch">
          <h2 id="pitch">{t('steering.pitch_title', { tenant: found.tenant.name })}</h2>
          <p className="recommendation-text" lang={foreign(found.pitchLanguage)}>
            {found.pitch}
          </p>
        </section>
      )}
      {open && found.mayPrepare && (
        <div className="row">
          <ButtonLink to={path(language, 'casePaper', address)} weight={found.paper ? 'secondary' : 'primary'}>
            {found.paper ? t('steering.edit_paper') : t('steering.task.write_paper')}
          </ButtonLink>
          {found.paper && found.missing.length === 0 && !found.body.statutory && (
            <ButtonLink to={path(language, 'openVote', address)}>{t('steering.task.open_round')}</ButtonLink>
          )}
        </div>
      )}
    </>
  );
}
