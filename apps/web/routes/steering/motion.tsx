import { path } from '#libs/platform/i18n';
import type { CaseView } from '#libs/steering';
import { Button, ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';

interface Props {
  found: CaseView;
  html: string;
  /** The way to taking it back was pressed: now it is asked. */
  asksTakeBack: boolean;
  result: unknown;
}

/** What a motion says, and the ways to change it and to take it back while the members are not being asked. */
export function Motion({ found, html, asksTakeBack, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (found.text === null) return null;
  const address = { body: found.body.slug, proposal: found.id };
  const goesOn = found.state === 'proposed' || found.state === 'sent_back' || found.state === 'no_quorum';
  return (
    <section aria-labelledby="motion" className="stack">
      <h2 id="motion">{t('motion.kind')}</h2>
      <Prose html={html} lang={foreign(found.language)} />
      {asksTakeBack && found.mayTakeBack ? (
        <Notice kind="warning" title={t('motion.take_back_title')}>
          <p>{t('motion.take_back_text')}</p>
          <PageForm result={result} intent="take_back">
            <div className="row">
              <Button>{t('motion.take_back')}</Button>
              <ButtonLink to={path(language, 'decision', address)} weight="secondary">
                {t('motion.keep')}
              </ButtonLink>
            </div>
          </PageForm>
        </Notice>
      ) : (
        <div className="row">
          {goesOn && (found.mayPropose || found.mayPrepare) && (
            <ButtonLink weight="secondary" small to={path(language, 'changeMotion', address)}>
              {found.state === 'sent_back' ? t('motion.again') : t('motion.change')}
            </ButtonLink>
          )}
          {found.mayTakeBack && (
            <ButtonLink weight="quiet" small to={path(language, 'decision', address, { ask: 'take_back' })}>
              {t('motion.take_back')}
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  );
}
