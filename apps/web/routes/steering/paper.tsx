import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { CasePaperView, CaseView } from '#libs/steering';
import { Byline } from '../../kit/byline.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';
import { Tag } from '../../kit/tag.js';
import { voteWord } from './case-words.js';

/** What the body is asked to decide, with what can be done about it right below. */
export function Recommendation({ found, paper, children }: { found: CaseView; paper: CasePaperView; children: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { entry } = found;
  return (
    <section aria-labelledby="recommendation" className="recommendation stack">
      <div className="row">
        <h2 id="recommendation">{t('steering.recommendation')}</h2>
        <Tag tone="petrol">{voteWord(t, found.kind, paper.recommended)}</Tag>
      </div>
      <p className="recommendation-text" lang={foreign(paper.language)}>
        {paper.recommendation}
      </p>
      {entry?.slug && (
        <p>
          <Link to={path(language, 'entryVersion', { tenant: entry.tenant, slug: entry.slug, number: String(found.version) })}>
            {t('steering.read_version', { version: found.version })}
          </Link>
        </p>
      )}
      {children}
    </section>
  );
}

export function Paper({ paper, html }: { paper: CasePaperView; html: { background: string; assessment: string } | null }) {
  const t = useT();
  const lang = paper.language ?? undefined;
  return (
    <section aria-labelledby="paper" className="stack">
      <h2 id="paper">{t('steering.paper')}</h2>
      <Byline name={paper.writtenBy ?? t('steering.secretariat')} at={paper.writtenAt} />
      <h3>{t('steering.background')}</h3>
      <Prose html={html?.background ?? ''} lang={lang} />
      <h3>{t('steering.assessment')}</h3>
      <Prose html={html?.assessment ?? ''} lang={lang} />
      {paper.paidTenants.length > 0 && (
        <p className="quiet">{t('steering.paid', { tenants: paper.paidTenants.map(({ name }) => name).join(', ') })}</p>
      )}
    </section>
  );
}
