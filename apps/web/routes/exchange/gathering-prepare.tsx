import type { GatheringView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** What its coordinators do to a gathering; a draft says that nobody else sees it. */
export function PrepareGathering({ gathering, result }: { gathering: GatheringView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const at = { network: gathering.network.slug, gathering: gathering.id };
  return (
    <section aria-label={t('gathering.prepare')} className="stack">
      {gathering.state === 'draft' && (
        <Notice title={t('gathering.draft_title')}>
          <p>{t('gathering.draft_text')}</p>
          <PageForm result={result} intent="open">
            <Button>{t('gathering.open')}</Button>
          </PageForm>
        </Notice>
      )}
      <p className="row">
        {gathering.kind === 'own' && (
          <ButtonLink weight="secondary" small to={path(language, 'programme', at)}>
            {gathering.sessions.length > 0 ? t('gathering.change_programme') : t('gathering.write_programme')}
          </ButtonLink>
        )}
        {gathering.kind === 'own' && gathering.state === 'open' && (
          <ButtonLink weight="secondary" small to={path(language, 'attendance', at)}>
            {gathering.isAhead ? t('attendance.title') : t('attendance.title_held')}
          </ButtonLink>
        )}
        {gathering.isAhead && (
          <ButtonLink weight="secondary" small to={path(language, 'changeGathering', at)}>
            {t('gathering.change')}
          </ButtonLink>
        )}
        <ButtonLink weight="secondary" small to={path(language, 'newGathering', { network: at.network }, { from: at.gathering })}>
          {t('gathering.copy')}
        </ButtonLink>
      </p>
    </section>
  );
}
