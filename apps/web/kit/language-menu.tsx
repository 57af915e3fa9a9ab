import { useLocation } from 'react-router';
import { languageNames, languages } from '#libs/platform/i18n';
import { useLanguage, useT } from './language.js';
import { usePageInEveryLanguage } from './page-in-every-language.js';

/** Plain links: another language is another document. */
export function LanguageMenu() {
  const t = useT();
  const current = useLanguage();
  const { search } = useLocation();
  const addresses = usePageInEveryLanguage();
  return (
    <details className="menu" name="site-menu">
      <summary>
        <span className="visually-hidden">{t('kit.language')}: </span>
        <span lang={current} className="language-name">
          {languageNames[current]}
        </span>
        <span className="language-code">{current}</span>
      </summary>
      <div className="menu-panel">
        {languages.map((language) => (
          <a
            key={language}
            href={addresses[language] + search}
            hrefLang={language}
            lang={language}
            aria-current={language === current ? 'true' : undefined}
          >
            {languageNames[language]}
          </a>
        ))}
      </div>
    </details>
  );
}
