import type { EntryView } from '#libs/catalogue';
import { useT } from '../../kit/language.js';

/** This version as a file to take along. Plain links: they work without scripts, and the browser asks where to keep it. */
export function EntryDownloads({ entry: { id, version } }: { entry: EntryView }) {
  const t = useT();
  const formats = [
    { format: 'docx', name: t('export.word') },
    { format: 'pdf', name: t('export.pdf') },
    { format: 'md', name: t('export.markdown') },
    { format: 'json', name: t('export.json') },
  ];
  return (
    <p className="no-print">
      {t('export.download')}:{' '}
      {formats.map(({ format, name }, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={`/api/v1/entries/${id}/export?format=${format}&version=${version}`} download>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
