import { Link } from 'react-router';
import type { DeletedDraft, WithdrawnEntry } from '#libs/catalogue';
import { formatDate, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** Deleted drafts, each until the day on which it goes for good. */
export function PutAside({ drafts, result }: { drafts: readonly DeletedDraft[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (drafts.length === 0) return null;
  return (
    <Details summary={t('care.deleted', { count: drafts.length })}>
      <ul className="waiting plain-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div>
              <h3 lang={draft.title ? foreign(draft.language) : undefined}>{draft.title || t('catalogue.drafts.untitled')}</h3>
              <p className="quiet small" suppressHydrationWarning>
                {draft.tenant.name} · {t('care.until', { date: formatDate(language, draft.until) })}
              </p>
            </div>
            <PageForm result={result}>
              <input type="hidden" name="entry" value={draft.id} />
              <Button weight="secondary" small>
                {t('catalogue.editor.bring_back')}
                <span className="visually-hidden">: {draft.title || t('catalogue.drafts.untitled')}</span>
              </Button>
            </PageForm>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What was shared once and is not any more; sharing it again is a press away. */
export function Withdrawn({ entries }: { entries: readonly WithdrawnEntry[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (entries.length === 0) return null;
  return (
    <Details summary={t('care.withdrawn', { count: entries.length })}>
      <ul className="waiting plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>
              <h3 lang={foreign(entry.language)}>{entry.title}</h3>
              <p className="quiet small" suppressHydrationWarning>
                {entry.tenant.name} · {t('care.withdrawn_on', { date: formatDate(language, entry.withdrawnAt) })}
              </p>
            </div>
            <Link to={path(language, 'publish', { entry: entry.id })} className="button button-secondary button-small">
              {t('care.share_again')}
              <span className="visually-hidden">
                : <span lang={foreign(entry.language)}>{entry.title}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}
