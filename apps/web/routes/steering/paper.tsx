import type { ReactNode } from 'react';
import type { CasePaperView } from '#libs/steering';
import { Byline } from '../../kit/byline.js';
import { useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';
import { Tag } from '../../kit/tag.js';

interface Props {
  paper: CasePaperView;
  html: { background: string; assessment: string } | null;
  language: string;
  /** The buttons: right below the recommendation, above the paper. */
  children: ReactNode;
}

export function Paper({ paper, html, children }: Props) {
  const t = useT();
  return (
    <>
      <section aria-labelledby="recommendation" className="recommendation stack">
        <div className="row">
          <h2 id="recommendation">{t('steering.recommendation')}</h2>
          <Tag tone="petrol">{t(`steering.vote.${paper.recommended}`)}</Tag>
        </div>
        <p className="recommendation-text">{paper.recommendation}</p>
        {children}
      </section>
      <section aria-labelledby="paper" className="stack">
        <h2 id="paper">{t('steering.paper')}</h2>
        <Byline name={paper.writtenBy ?? t('steering.secretariat')} at={paper.writtenAt} />
        <h3>{t('steering.background')}</h3>
        <Prose html={html?.background ?? ''} />
        <h3>{t('steering.assessment')}</h3>
        <Prose html={html?.assessment ?? ''} />
        {paper.paidTenants.length > 0 && (
          <p className="quiet">{t('steering.paid', { tenants: paper.paidTenants.map(({ name }) => name).join(', ') })}</p>
        )}
      </section>
    </>
  );
}
