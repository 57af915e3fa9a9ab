import { Link } from 'react-router';
import type { HelpItem } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { HelpList } from './help-list.js';

interface Props {
  needs: readonly HelpItem[];
  offers: readonly HelpItem[];
}

/** What is sought and offered last, among the rest of what goes on in one's networks. */
export function HelpSection({ needs, offers }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <section aria-labelledby="help" className="stack">
      <h2 id="help">{t('help.section')}</h2>
      <div className="help-columns">
        <Side title={t('help.needs')} items={needs} all={path(language, 'needs')} allWords={t('help.all_needs')} />
        <Side title={t('help.offers')} items={offers} all={path(language, 'offers')} allWords={t('help.all_offers')} />
      </div>
      <p className="row">
        <ButtonLink to={path(language, 'newNeed')} weight="secondary">
          {t('help.new_need')}
        </ButtonLink>
        <ButtonLink to={path(language, 'newOffer')} weight="secondary">
          {t('help.new_offer')}
        </ButtonLink>
        <ButtonLink to={path(language, 'findColleague')} weight="quiet">
          {t('colleague.title')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Side({ title, items, all, allWords }: { title: string; items: readonly HelpItem[]; all: string; allWords: string }) {
  const t = useT();
  return (
    <div className="stack">
      <h3>{title}</h3>
      {items.length > 0 ? <HelpList items={items} level={4} /> : <p className="quiet">{t('help.none')}</p>}
      <p>
        <Link to={all}>{allWords}</Link>
      </p>
    </div>
  );
}

/** On a municipality's page: what it seeks and offers now; nothing where there is nothing. */
export function HelpOfMunicipality({ needs, offers }: Props) {
  const t = useT();
  if (needs.length + offers.length === 0) return null;
  return (
    <section aria-labelledby="help" className="stack">
      <h2 id="help">{t('help.section')}</h2>
      {needs.length > 0 && (
        <>
          <h3>{t('help.needs')}</h3>
          <HelpList items={needs} level={4} />
        </>
      )}
      {offers.length > 0 && (
        <>
          <h3>{t('help.offers')}</h3>
          <HelpList items={offers} level={4} />
        </>
      )}
    </section>
  );
}
