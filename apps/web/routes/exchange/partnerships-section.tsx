import { Link } from 'react-router';
import type { PartnershipListItem } from '#libs/exchange';
import { formatList, path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

interface Props {
  partnerships: readonly PartnershipListItem[];
  /** Slug. */
  tenant: string;
  mayBegin: boolean;
}

/** The partnerships of a municipality: how many said yes, and from which groups. Nothing where there are none and nobody could make one. */
export function PartnershipsSection({ partnerships, tenant, mayBegin }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (partnerships.length === 0 && !mayBegin) return null;
  return (
    <section aria-labelledby="partnerships" className="stack">
      <h2 id="partnerships">{t('partnership.list')}</h2>
      <ul className="plain-list log">
        {partnerships.map((one) => (
          <li key={one.id} className="stack stack-small">
            <h3 lang={foreign(one.language)}>
              <Link to={path(language, 'partnership', { partnership: one.id })}>{one.title}</Link>
            </h3>
            <p className="quiet">
              {t('partnership.count', { count: one.actors })}
              {one.groups.length > 0 && (
                <span suppressHydrationWarning>
                  {' · '}
                  {formatList(
                    language,
                    one.groups.map((group) => t(`catalogue.actor_group.${group}`)),
                  )}
                </span>
              )}{' '}
              <Tag tone={one.state === 'active' ? 'success' : 'plain'}>{t(`partnership.state.${one.state}`)}</Tag>{' '}
              {one.isExample && <Tag>{t('places.example')}</Tag>}
            </p>
          </li>
        ))}
      </ul>
      {mayBegin && (
        <p>
          <Link to={path(language, 'newPartnership', null, { tenant })}>{t('partnership.begin')}</Link>
        </p>
      )}
    </section>
  );
}
