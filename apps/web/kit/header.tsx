import { Link, useLocation } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { Reader } from '../reader.js';
import { AccountMenu } from './account-menu.js';
import { useLanguage, useT } from './language.js';
import { LanguageMenu } from './language-menu.js';
import { useClosingMenus } from './menus.js';
import { Wordmark } from './wordmark.js';

export function Header({ reader }: { reader: Reader | null }) {
  const t = useT();
  const language = useLanguage();
  const { pathname } = useLocation();
  useClosingMenus();
  const places = [
    { to: path(language, 'catalogue'), label: t('kit.nav.catalogue') },
    ...(reader
      ? [
          ...(reader.mayWrite ? [{ to: path(language, 'share'), label: t('kit.nav.share') }] : []),
          ...reader.steering.map((network) => ({ to: path(language, 'steering', { network }), label: t('kit.nav.steering') })),
          { to: path(language, 'following'), label: t('kit.nav.following') },
        ]
      : [{ to: path(language, 'about'), label: t('kit.nav.about') }]),
  ];
  return (
    <header className="site-header">
      <a href="#main" className="skip-link">
        {t('kit.skip')}
      </a>
      <div className="container">
        <Wordmark to={path(language, 'home')} />
        <nav className="site-nav" aria-label={t('kit.nav.label')}>
          {places.map(({ to, label }) => (
            <Link key={to} to={to} aria-current={pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <div className="site-tools">
          <LanguageMenu />
          {reader ? (
            <AccountMenu reader={reader} />
          ) : (
            <a className="tool-link" href={path(language, 'signIn', null, { next: nextOf(pathname) })}>
              {t('kit.sign_in')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** Back to where one was, unless that was the front page, which anyone finds. */
function nextOf(pathname: string): string | null {
  return pathname.split('/').length > 2 ? pathname : null;
}
