import { Link } from 'react-router';
import type { DraftView } from '#libs/catalogue';
import { hasMessage, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** What a text was taken for, why, and one tap to say that it is right. */
export function KindGuessed({ draft, result }: { draft: DraftView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const guess = draft.guesses.find(({ place }) => place === 'kind');
  if (!guess || !draft.content.kind) return null;
  return (
    <Notice>
      <PageForm result={result} intent="confirm-kind" className="stack stack-small">
        <p>
          <strong>
            {t('catalogue.editor.guess')}: {t(`catalogue.kind.${draft.content.kind}`)}.
          </strong>{' '}
          {hasMessage(language, `import.reason.${guess.reason}`) && t(`import.reason.${guess.reason}`)}{' '}
          {guess.evidence && <q lang={draft.content.language}>{guess.evidence}</q>}
        </p>
        <p className="row">
          <Button weight="secondary" small>
            {t('catalogue.editor.confirm')}
          </Button>
          <Link to={`${path(language, 'editor', { entry: draft.id })}#place-kind`}>{t('template.short.choose_other')}</Link>
        </p>
      </PageForm>
    </Notice>
  );
}
