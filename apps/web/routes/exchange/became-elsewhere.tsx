import { Link } from 'react-router';
import { type AdoptionResponse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { adoptionTones } from '../places/adoption-tones.js';

const inUse = ['piloting', 'adopted', 'adapted'];

/** Who took it up, what they changed, and who looked and declined: nothing where nobody told. */
export function BecameElsewhere({ uses }: { uses: readonly AdoptionResponse[] }) {
  const t = useT();
  if (uses.length === 0) return null;
  return (
    <section className="stack elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('exchange.elsewhere')}</h2>
      <p>{t('exchange.sum', { inUse: uses.filter(({ state }) => inUse.includes(state)).length })}</p>
      <ul className="elsewhere-list plain-list">
        {uses.map((use) => (
          <Use key={use.id} use={use} />
        ))}
      </ul>
    </section>
  );
}

function Use({ use }: { use: AdoptionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <li className="stack stack-small">
      <div className="row">
        <h3>
          <Link to={path(language, 'municipality', { tenant: use.tenant })}>{use.tenantName}</Link>
        </h3>
        <Tag tone={adoptionTones[use.state]}>{t(`adoption.state.${use.state}`)}</Tag>
      </div>
      {use.note && <p lang={use.language}>{use.note}</p>}
      {use.ownSlug && use.ownTitle && (
        <p>
          <Link to={path(language, 'entry', { tenant: use.tenant, slug: use.ownSlug })}>
            {t('exchange.own_version', { title: use.ownTitle })}
          </Link>
        </p>
      )}
      <p className="quiet small">
        {t(`exchange.country.${use.country}`)} · {t('exchange.version', { version: use.version })} · <When at={use.since} />
      </p>
    </li>
  );
}
