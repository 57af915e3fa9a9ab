import { Link } from 'react-router';
import type { DraftBeside, VersionItem } from '#libs/catalogue';
import { nameIn, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';

interface Props {
  version: VersionItem;
  /** The one before it, where there is one. */
  earlier: number | undefined;
  isNewest: boolean;
  at: { tenant: string; slug: string };
  lang: string;
  draft: DraftBeside | null;
  /** It is about to become the draft, which has changes nobody published. */
  isAsked: boolean;
  result: unknown;
}

/** One version: when it was shared, by whom as far as the reader may know, what it changed, and the way back to it. */
export function VersionRow({ version, earlier, isNewest, at, lang, draft, isAsked, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { number, title, publishedAt, publishedBy, approvals } = version;
  return (
    <li className="stack stack-small version-row">
      <p className="row">
        <Link to={path(language, 'entryVersion', { ...at, number: String(number) })}>
          {t('catalogue.entry.version', { version: number })}
        </Link>
        <span className="quiet">
          <When at={publishedAt} />
          {publishedBy && <>, {t('versions.published_by', { name: publishedBy })}</>}
        </span>
        {isNewest && <Tag tone="petrol">{t('catalogue.entry.newest')}</Tag>}
        {approvals.map((network) => (
          <Tag key={network.slug} tone="success">
            {t('catalogue.entry.approved_by', {
              network: nameIn(language, network.names) || network.slug,
            })}
          </Tag>
        ))}
      </p>
      <p lang={lang}>{title}</p>
      <div className="row small">
        {earlier && (
          <Link to={path(language, 'entryVersions', at, { before: earlier, after: number })}>
            {t('catalogue.entry.compare_with', { version: earlier })}
          </Link>
        )}
        {draft?.mayWrite && !isAsked && (!isNewest || draft.changed) && <Restore {...{ number, at, asks: draft.changed, result }} />}
      </div>
      {isAsked && (
        <Notice kind="warning" live>
          <p>{t('versions.restore_ask')}</p>
          <PageForm result={result} intent={`restore-${number}`} className="row">
            <input type="hidden" name="version" value={number} />
            <input type="hidden" name="replaceChanges" value="yes" />
            <Button weight="secondary" small>
              {t('versions.restore_over', { version: number })}
            </Button>
            <Link to={path(language, 'entryVersions', at)}>{t('versions.restore_not')}</Link>
          </PageForm>
        </Notice>
      )}
    </li>
  );
}

/** At once where nothing would be put aside; else the page asks first. */
function Restore({ number, at, asks, result }: { number: number; at: Props['at']; asks: boolean; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const label = t('versions.restore', { version: number });
  if (asks) return <Link to={path(language, 'entryVersions', at, { restore: number })}>{label}</Link>;
  return (
    <PageForm result={result} intent={`restore-${number}`} className="row">
      <input type="hidden" name="version" value={number} />
      <Button weight="quiet" small>
        {label}
      </Button>
    </PageForm>
  );
}
