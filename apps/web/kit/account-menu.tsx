import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { Reader } from '../reader.js';
import { useLanguage, useT } from './language.js';

export function AccountMenu({ reader }: { reader: Reader }) {
  const t = useT();
  const language = useLanguage();
  return (
    <details className="menu" name="site-menu">
      <summary>
        <span className="visually-hidden">{t('kit.account')}: </span>
        <span className="account-initials" aria-hidden="true">
          {initials(reader.name)}
        </span>
        <span className="account-name">{reader.name}</span>
      </summary>
      <div className="menu-panel">
        {reader.tenants.map((tenant) => (
          <Link key={tenant.slug} to={path(language, 'municipality', { tenant: tenant.slug })}>
            {tenant.name}
          </Link>
        ))}
        <hr />
        <Link to={path(language, 'drafts')}>{t('catalogue.drafts.title')}</Link>
        <Link to={path(language, 'calls')}>{t('call.list')}</Link>
        <Link to={path(language, 'savedSearches')}>{t('saved.title')}</Link>
        {reader.isOperator && <Link to={path(language, 'digestOperation')}>{t('operation.title')}</Link>}
        <Link to={path(language, 'account')}>{t('kit.account')}</Link>
        <form method="post" action={path(language, 'signOut')}>
          <button type="submit">{t('kit.sign_out')}</button>
        </form>
      </div>
    </details>
  );
}

/** «Anne-Grethe Kristoffersen Dahl» is AD: on a phone there is no room for more. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => word?.charAt(0).toUpperCase()).join('');
}
