import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useRoot } from '../root.js';
import { mailboxAddress } from '../routes/mailbox/mailbox-address.js';
import { useLanguage, useT } from './language.js';

export function Footer() {
  const t = useT();
  const language = useLanguage();
  const isDemo = useRoot()?.isDemo ?? false;
  return (
    <footer className="site-footer">
      <div className="container">
        <p>{t('kit.footer.what')}</p>
        <nav aria-label={t('kit.footer.label')}>
          <ul className="plain-list">
            <li>
              <Link to={path(language, 'about')}>{t('kit.nav.about')}</Link>
            </li>
            <li>
              <Link to={path(language, 'glossary')}>{t('thesaurus.glossary.title')}</Link>
            </li>
            <li>
              <Link to={path(language, 'permissions')}>{t('kit.footer.permissions')}</Link>
            </li>
            <li>
              <Link to={path(language, 'accessibility')}>{t('kit.footer.accessibility')}</Link>
            </li>
            <li>
              <Link to={path(language, 'referenceData')}>{t('reference.title')}</Link>
            </li>
            {isDemo && (
              <li>
                <Link to={mailboxAddress}>{t('mailbox.link')}</Link>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
