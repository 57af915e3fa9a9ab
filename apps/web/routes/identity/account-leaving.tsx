import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';

/** For who changes jobs: the list of what they wrote, and each place whose work they hand over. */
export function AccountLeaving({ places }: { places: readonly { slug: string; name: string }[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="leaving">
      <h2 id="leaving">{t('handover.take_along')}</h2>
      <p>{t('handover.take_along_text')}</p>
      <div className="row">
        <ButtonLink weight="secondary" to="/api/v1/me/links/text" download>
          {t('handover.download')}
        </ButtonLink>
        {places.map(({ slug, name }) => (
          <ButtonLink key={slug} weight="quiet" to={path(language, 'handover', { tenant: slug, membership: 'own' })}>
            {places.length > 1 ? `${t('handover.title_own')}: ${name}` : t('handover.title_own')}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
