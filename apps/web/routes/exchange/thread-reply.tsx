import type { ReplyView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { HeldFiles } from '../../kit/held-files.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { Tag } from '../../kit/tag.js';
import { type EarlierShown, EarlierWords } from './earlier-words.js';
import { MentionPicker } from './mention-picker.js';
import { OwnFiles } from './post-files.js';
import { PostOrder } from './post-order.js';
import { PostTranslation } from './post-translation.js';
import { PostWriter } from './post-writer.js';
import type { TranslatedPosts } from './translated-posts.server.js';

export interface ReplyShown {
  reply: ReplyView;
  /** Its words as HTML, and those it quotes. */
  html: string;
  quotedHtml: string | null;
}

interface Props extends ReplyShown {
  thread: string;
  network: string;
  isAccepted: boolean;
  isEdited: boolean;
  mayAccept: boolean;
  mayReply: boolean;
  mayModerate: boolean;
  earlier: readonly EarlierShown[];
  translated: TranslatedPosts;
  /** The post that was translated just now, or `all`. */
  opened: string | null;
  result: unknown;
}

/** One answer, and what its reader may do with it. */
export function ThreadReply(props: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { reply, html, thread, isEdited, result } = props;
  const here = (query: Record<string, string>) => path(language, 'thread', { thread }, query);
  return (
    <li className={props.isAccepted ? 'post post-accepted stack stack-small' : 'post stack stack-small'} id={`reply-${reply.id}`}>
      <PostWriter by={reply.by} at={reply.writtenAt} editedAt={reply.editedAt} />
      {props.isAccepted && (
        <p>
          <Tag tone="success">{t('talk.accepted')}</Tag>
        </p>
      )}
      <Quoted reply={reply} html={props.quotedHtml} />
      {reply.isHidden && <OutOfSight why={reply.hiddenWhy} />}
      {isEdited && reply.isMine ? (
        <>
          <PageForm result={result} intent={`edit:${reply.id}`} fields={{ body: t('talk.reply.body') }}>
            <MarkdownArea name="body" label={t('talk.reply.body')} value={reply.body} maxLength={20_000} rows={6} lang={reply.language} />
            <MentionPicker network={props.network} field={`edit:${reply.id}-body`} />
            <div className="row">
              <Button small>{t('talk.save')}</Button>
              <ButtonLink to={`${here({})}#reply-${reply.id}`} weight="quiet" small>
                {t('talk.cancel')}
              </ButtonLink>
            </div>
          </PageForm>
          <OwnFiles post={reply} result={result} />
        </>
      ) : (
        <>
          {html && <Prose html={html} lang={reply.language} />}
          <PostTranslation post={reply.id} by={reply.by} translated={props.translated} opened={props.opened} result={result} />
          <HeldFiles files={reply.files} lang={foreign(reply.language)} />
        </>
      )}
      {reply.helpfulCount > 0 && <p className="small quiet">{t('talk.helpful_count', { count: reply.helpfulCount })}</p>}
      <EarlierWords earlier={props.earlier} lang={reply.language} />
      <Acts {...props} />
      <PostOrder post={reply.id} isHidden={reply.isHidden} isMine={reply.isMine} mayModerate={props.mayModerate} result={result} />
    </li>
  );
}

function Acts({ reply, thread, isAccepted, isEdited, mayAccept, mayReply, result }: Props) {
  const t = useT();
  const language = useLanguage();
  if (reply.isHidden) return null;
  const here = (query: Record<string, string>) => path(language, 'thread', { thread }, { from: reply.id, ...query });
  return (
    <div className="row small">
      {mayAccept && (
        <PageForm result={result} intent={isAccepted ? 'unaccept' : `accept:${reply.id}`} className="row">
          <Button weight={isAccepted ? 'quiet' : 'secondary'} small>
            {isAccepted ? t('talk.unaccept') : t('talk.accept')}
          </Button>
        </PageForm>
      )}
      {!reply.isMine && (
        <PageForm result={result} intent={`${reply.helpedMe ? 'unhelpful' : 'helpful'}:${reply.id}`} className="row">
          <Button weight="quiet" small>
            {reply.helpedMe ? t('talk.helpful_not') : t('talk.helpful')}
          </Button>
        </PageForm>
      )}
      {reply.editedAt && (
        <ButtonLink to={`${here({ history: reply.id })}#reply-${reply.id}`} weight="quiet" small>
          {t('talk.history')}
        </ButtonLink>
      )}
      {mayReply && (
        <ButtonLink to={`${here({ quote: reply.id })}#answer`} weight="quiet" small>
          {t('talk.reply.quote')}
        </ButtonLink>
      )}
      {reply.isMine && !isEdited && (
        <ButtonLink to={`${here({ edit: reply.id })}#reply-${reply.id}`} weight="quiet" small>
          {t('talk.edit')}
        </ButtonLink>
      )}
    </div>
  );
}

function Quoted({ reply: { quoted }, html }: { reply: ReplyView; html: string | null }) {
  const t = useT();
  const foreign = useForeign();
  if (!quoted || html === null) return null;
  return (
    <blockquote className="post-quoted small">
      <p className="quiet">
        {quoted.name ?? t('talk.former')}, {quoted.tenant}
      </p>
      <Prose html={html} lang={foreign(quoted.language)} />
    </blockquote>
  );
}

export function OutOfSight({ why }: { why: string | null }) {
  const t = useT();
  return (
    <div className="post-out-of-sight">
      <p>{t('talk.out_of_sight')}</p>
      {why && <p className="small">{t('talk.why', { why })}</p>}
    </div>
  );
}
