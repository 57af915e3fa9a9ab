import type { ThreadView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { AnswerTenant } from './answer-tenant.js';
import { MentionPicker } from './mention-picker.js';
import { PostFilesField } from './post-files.js';
import type { ReplyShown } from './thread-reply.js';

interface Props {
  thread: ThreadView;
  quote: ReplyShown | null;
  /** Where readers may have it translated; null where they may not. */
  translator: string | null;
  result: unknown;
}

/** Where one answers; the reply that is quoted stands above what one writes. */
export function AnswerForm({ thread, quote, translator, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { writesAs } = thread;
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{t('talk.reply.title')}</h2>
      {thread.replyCount === 0 && !thread.isMine && <p className="quiet">{t('talk.reply.first')}</p>}
      <PageForm
        key={`${thread.replyCount} ${quote?.reply.id ?? ''}`}
        result={result}
        intent="reply"
        fields={{ body: t('talk.reply.body'), tenant: t('talk.asking.tenant'), files: t('talk.files') }}
        multipart
      >
        {quote && (
          <div className="stack stack-small">
            <p className="small">{t('talk.reply.quoting', { name: quote.reply.by.name ?? t('talk.former') })}</p>
            <blockquote className="post-quoted small">
              <Prose html={quote.html} lang={quote.reply.language} />
            </blockquote>
            <input type="hidden" name="quoted" value={quote.reply.id} />
            <p>
              <ButtonLink to={`${path(language, 'thread', { thread: thread.id })}#answer`} weight="quiet" small>
                {t('talk.reply.no_quote')}
              </ButtonLink>
            </p>
          </div>
        )}
        <MarkdownArea name="body" label={t('talk.reply.body')} maxLength={20_000} rows={6} />
        <MentionPicker network={thread.network} field="reply-body" />
        <PostFilesField />
        <AnswerTenant writesAs={writesAs} />
        {translator && <p className="quiet small">{t('talk.translation.told', { host: translator })}</p>}
        <Button>{t('talk.reply.send')}</Button>
      </PageForm>
    </section>
  );
}
