import { Link } from 'react-router';
import type { RelatedEntry, RelatedReason } from '#libs/catalogue';
import { type Language, path } from '#libs/platform/i18n';
import { type Translate, useForeign, useLanguage, useT } from '../../kit/language.js';

/** A handful to read next, each with why it is here. */
export function RelatedEntries({ related }: { related: readonly RelatedEntry[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (related.length === 0) return null;
  return (
    <section className="elsewhere stack stack-small related" aria-labelledby="related">
      <h2 id="related">{t('related.title')}</h2>
      <ul className="related-list plain-list">
        {related.map(({ entry, reasons }) => (
          <li key={entry.id}>
            <Link to={path(language, 'entry', { tenant: entry.tenant.slug, slug: entry.slug })} lang={foreign(entry.language)}>
              {entry.title}
            </Link>
            <p className="quiet small">
              {t(`catalogue.kind.${entry.kind}`)} · {entry.tenant.name}
            </p>
            <p className="small sentence">{reasons.map((reason) => inWords(t, language, reason)).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(t: Translate, language: Language, { kind, target, words, tenants = [] }: RelatedReason): string {
  const [one = '', other = ''] = tenants;
  switch (kind) {
    case 'target':
      return t('related.target', { target: target ?? '' });
    case 'concept':
      return t('related.concept', { word: words?.[language] ?? '' });
    case 'made_from':
      return t('related.made_from');
    case 'became':
      return t('related.became');
    case 'used_by_same':
      return t('related.used_by_same', { tenant: one });
    case 'like_size':
      return t('related.like_size', { one, other });
  }
}
