import type { EntryView } from '#libs/catalogue';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { useRoot } from '../../root.js';

/** How to name this version elsewhere, and the card that shows it on one's own site. */
export function EntryShare({ entry: { id, version, title, audience } }: { entry: EntryView }) {
  const t = useT();
  const publicUrl = useRoot()?.publicUrl ?? '';
  const references = [
    { format: 'text', name: t('export.cite.text') },
    { format: 'bibtex', name: 'BibTeX' },
    { format: 'ris', name: 'RIS' },
    { format: 'csl', name: 'CSL-JSON' },
  ];
  const snippet = `<iframe src="${publicUrl}/embed/entries/${id}" title="${title.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}" width="560" height="250" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  return (
    <>
      <p className="no-print">
        {t('export.cite.references')}:{' '}
        {references.map(({ format, name }, index) => (
          <span key={format}>
            {index > 0 && ' · '}
            <a href={`/api/v1/entries/${id}/citation?format=${format}&version=${version}`} download>
              {name}
            </a>
          </span>
        ))}
      </p>
      {audience === 'public' && (
        <div className="no-print">
          <Details summary={t('export.embed.title')}>
            <div className="stack stack-small">
              <p>{t('export.embed.how')}</p>
              <textarea id="embed" className="input" readOnly rows={4} aria-label={t('export.embed.code')} value={snippet} />
              <p>
                <a href={`/embed/entries/${id}`}>{t('export.embed.look')}</a>
              </p>
            </div>
          </Details>
        </div>
      )}
    </>
  );
}
