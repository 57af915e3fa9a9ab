import { path } from '#libs/platform/i18n';
import type { CaseView } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';

/** What a motion says, and the way to change it while the members are not being asked. */
export function Motion({ found, html }: { found: CaseView; html: string }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (found.text === null) return null;
  const goesOn = found.state === 'proposed' || found.state === 'sent_back' || found.state === 'no_quorum';
  return (
    <section aria-labelledby="motion" className="stack">
      <h2 id="motion">{t('motion.kind')}</h2>
      <Prose html={html} lang={foreign(found.language)} />
      {goesOn && (found.mayPropose || found.mayPrepare) && (
        <p>
          <ButtonLink weight="secondary" small to={path(language, 'changeMotion', { body: found.body.slug, proposal: found.id })}>
            {found.state === 'sent_back' ? t('motion.again') : t('motion.change')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
