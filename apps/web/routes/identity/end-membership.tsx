import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  tenant: string;
  membership: string;
  name: string;
  place: string;
  /** The way there was pressed: now it is asked. */
  confirming: boolean;
  result: unknown;
}

export function EndMembership({ tenant, membership, name, place, confirming, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const here = (query?: Record<string, string>) => path(language, 'member', { tenant, membership }, query);
  if (!confirming)
    return (
      <section className="stack" aria-labelledby="end">
        <h2 id="end">{t('identity.member.end')}</h2>
        <p>{t('identity.member.end_hint', { place })}</p>
        <ButtonLink to={here({ end: 'ask' })} weight="secondary">
          {t('identity.member.end')}
        </ButtonLink>
      </section>
    );
  return (
    <Notice kind="warning" title={t('identity.member.confirm_title', { name })}>
      <p>{t('identity.member.confirm', { name, place })}</p>
      <PageForm result={result} intent="end">
        <div className="row">
          <Button>{t('identity.member.confirm_button')}</Button>
          <ButtonLink to={here()} weight="secondary">
            {t('identity.member.keep')}
          </ButtonLink>
        </div>
      </PageForm>
    </Notice>
  );
}
