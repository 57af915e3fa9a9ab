import { Link } from 'react-router';
import type { CommentResponse } from '#libs/catalogue';
import { hasMessage, path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';
import { When } from '../../kit/when.js';

interface Props {
  comment: CommentResponse;
  entry: string;
  /** Its author is changing its words. */
  isEdited: boolean;
  result: unknown;
}

/** One comment: about which place, by whom, and what its reader may do with it. */
export function DraftComment({ comment, entry, isEdited, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { id, place, body, author, isMine, writtenAt, editedAt, resolvedAt } = comment;
  const isKnown = place !== null && hasMessage(language, `import.place.${place}`);
  return (
    <li className="stack stack-small change" id={id}>
      <p className="row small">
        <strong>{author ?? t('comments.by_nobody')}</strong>
        <span className="quiet">
          <When at={writtenAt} as="time" />
          {editedAt && <>, {t('comments.edited')}</>}
        </span>
        {isKnown && (
          <Link to={`${path(language, 'editor', { entry })}#place-${place}`}>
            <Tag>{t(`import.place.${place}`)}</Tag>
          </Link>
        )}
      </p>
      {isEdited && isMine ? (
        <PageForm result={result} intent={`edit:${id}`} fields={{ body: t('comments.body') }}>
          <TextArea name="body" label={t('comments.body')} value={body} maxLength={2000} rows={4} />
          <Button weight="secondary" small>
            {t('comments.save')}
          </Button>
        </PageForm>
      ) : (
        <p className="pieces">{body}</p>
      )}
      <div className="row small">
        <PageForm result={result} intent={`${resolvedAt ? 'reopen' : 'resolve'}:${id}`} className="row">
          <Button weight="quiet" small>
            {resolvedAt ? t('comments.reopen') : t('comments.resolve')}
          </Button>
        </PageForm>
        {isMine && !isEdited && (
          <ButtonLink to={path(language, 'draftComments', { entry }, { edit: id })} weight="quiet" small>
            {t('comments.edit')}
          </ButtonLink>
        )}
        {isMine && (
          <PageForm result={result} intent={`remove:${id}`} className="row">
            <Button weight="quiet" small>
              {t('comments.remove')}
            </Button>
          </PageForm>
        )}
      </div>
    </li>
  );
}
