import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';

interface Props {
  /** The thread's or the reply's. */
  post: string;
  isHidden: boolean;
  isMine: boolean;
  mayModerate: boolean;
  result: unknown;
}

/** What a reader asks the moderators to look at, and what those do with it. */
export function PostOrder({ post, isHidden, isMine, mayModerate, result }: Props) {
  const t = useT();
  if (mayModerate && isHidden)
    return (
      <PageForm result={result} intent={`show:${post}`} className="row">
        <Button weight="secondary" small>
          {t('talk.show_again')}
        </Button>
      </PageForm>
    );
  if (isHidden || (isMine && !mayModerate)) return null;
  return (
    <Details quiet summary={mayModerate ? t('talk.moderate') : t('talk.report')}>
      <PageForm
        result={result}
        intent={mayModerate ? `hide:${post}` : `report:${post}`}
        fields={{ why: mayModerate ? t('talk.hide_why') : t('talk.report_why') }}
      >
        <TextArea
          name="why"
          label={mayModerate ? t('talk.hide_why') : t('talk.report_why')}
          hint={mayModerate ? t('talk.hide_hint') : t('talk.report_hint')}
          maxLength={1000}
          rows={2}
        />
        <Button weight="secondary" small>
          {mayModerate ? t('talk.hide') : t('talk.report_send')}
        </Button>
      </PageForm>
    </Details>
  );
}
