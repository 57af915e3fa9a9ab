import { nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

interface Waiting {
  slug: string;
  names: Record<string, string>;
  /** In it already: the charter is a new one. */
  joined: boolean;
}

/** Networks that the municipality was invited to, or whose charter has changed. */
export function WaitingCharters({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT();
  const language = useLanguage();
  return waiting.map(({ slug, names, joined }) => {
    const network = nameIn(language, names);
    return (
      <Notice key={slug} title={joined ? t('identity.first_day.new_charter', { network }) : t('identity.first_day.waiting', { network })}>
        {!joined && <p>{t('identity.first_day.waiting_hint')}</p>}
        <ButtonLink to={path(language, 'network', { network: slug })} weight="secondary" small>
          {t('identity.first_day.read_charter')}
        </ButtonLink>
      </Notice>
    );
  });
}
