import { useLanguage, useT } from '../../kit/language.js';

/** The decision as a file to take along: plain links, which work without scripts. */
export function DecisionDownloads({ id, isInside }: { id: string; isInside: boolean }) {
  const t = useT();
  const language = useLanguage();
  const at = `/api/v1/decisions/${id}`;
  return (
    <p className="no-print">
      {t('record.take_along')}:{' '}
      <a href={`${at}?format=pdf&language=${language}`} download>
        {t('record.pdf')}
      </a>
      {isInside && (
        <>
          {' · '}
          <a href={`${at}/package?language=${language}`} download>
            {t('record.package')}
          </a>
        </>
      )}
    </p>
  );
}
