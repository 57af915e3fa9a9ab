import { Link } from 'react-router';
import type { CountryNoteResponse } from '#libs/catalogue';
import { countryName, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';

interface Props {
  notes: readonly (CountryNoteResponse & { html: string })[];
  /** Countries that the reader writes for and that have no note yet. */
  without: readonly string[];
  at: { tenant: string; slug: string };
}

/** What the first user from a country explained for all who follow, under its country. */
export function CountryNotes({ notes, without, at }: Props) {
  const t = useT();
  const language = useLanguage();
  if (notes.length === 0 && without.length === 0) return null;
  return (
    <section className="stack elsewhere" aria-labelledby="countries">
      <h2 id="countries">{t('note.title')}</h2>
      {notes.map(({ country, html, language: lang, audience, by, updatedAt, mayWrite }) => (
        <article key={country} className="stack stack-small" suppressHydrationWarning>
          <h3 suppressHydrationWarning>{t('note.in', { country: countryName(language, country) })}</h3>
          {audience === 'country' && (
            <p suppressHydrationWarning>
              <Tag tone="warning">{t('note.only_country', { country: countryName(language, country) })}</Tag>
            </p>
          )}
          <Prose html={html} lang={lang} />
          <p className="quiet small">
            {t('note.by', { tenant: by })}, <When at={updatedAt} />
            {mayWrite && (
              <>
                {' · '}
                <Link to={path(language, 'countryNote', { ...at, country })}>{t('note.go_on')}</Link>
              </>
            )}
          </p>
        </article>
      ))}
      {without.map((country) => (
        <p key={country} suppressHydrationWarning>
          <Link to={path(language, 'countryNote', { ...at, country })}>{t('note.write', { country: countryName(language, country) })}</Link>
        </p>
      ))}
    </section>
  );
}
