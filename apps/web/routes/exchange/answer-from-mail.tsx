import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { TextArea } from '../../kit/text-area.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { AnswerTenant } from './answer-tenant.js';
import { PostFilesField } from './post-files.js';
import { PostWriter } from './post-writer.js';

export const loader = page(async ({ services, actor, param }) => {
  const post = await services.answerLinks.read(param('token'));
  // Whoever is signed in may have more to say: in whose name, and what stands around it.
  const thread = actor.personId === null ? null : await services.threadReading.read(actor, post.threadId);
  return {
    post,
    translator: services.translationAgreements.standing(post.translator),
    html: renderMarkdown(post.body, 2),
    isIn: thread !== null,
    mayReply: thread?.mayReply ?? true,
    writesAs: thread?.writesAs ?? [],
  };
});

export const action = form(async (sent) => {
  const { services, actor, param, text, files, language } = sent;
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const { threadId, replyId } = await services.answerLinks.read(param('token'));
  const said = { body: text('body'), tenant: text('tenant') || undefined, quoted: replyId };
  const { id } = await services.replies.write(actor, threadId, said, files('files'));
  throw redirect(`${path(language, 'thread', { thread: threadId }, { from: id, done: 'replied' })}#reply-${id}`);
});

/** From a mail, on a phone: what the mail told of, and a field to answer in. */
export default function AnswerFromMail({
  loaderData: { post, translator, html, isIn, mayReply, writesAs },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const by = { name: post.by, title: null, tenant: post.tenant };
  return (
    <Page title={post.title} titleLanguage={foreign(post.titleLanguage)} narrow>
      <div className="stack stack-large">
        <div className="stack stack-small">
          <PostWriter by={by} at={post.writtenAt} editedAt={null} />
          <Prose html={html} lang={post.bodyLanguage} />
        </div>
        {mayReply ? (
          <PageForm
            result={actionData}
            fields={{ body: t('talk.reply.body'), tenant: t('talk.asking.tenant'), files: t('talk.files') }}
            multipart
          >
            {!isIn && <p className="quiet">{t('talk.link.lead')}</p>}
            {isIn ? (
              <MarkdownArea name="body" label={t('talk.reply.body')} maxLength={20_000} rows={6} />
            ) : (
              // What it will look like is shown to those who are signed in.
              <TextArea name="body" label={t('talk.reply.body')} maxLength={20_000} rows={6} />
            )}
            {isIn && <PostFilesField />}
            <AnswerTenant writesAs={writesAs} />
            {translator && <p className="quiet small">{t('talk.translation.told', { host: translator })}</p>}
            <Button>{t('talk.reply.send')}</Button>
          </PageForm>
        ) : (
          <p className="quiet">{writesAs.length > 0 ? t('talk.locked_hint') : t('talk.asking.reader')}</p>
        )}
        {isIn && (
          <p>
            <Link
              to={`${path(language, 'thread', { thread: post.threadId }, { from: post.replyId })}${post.replyId ? `#reply-${post.replyId}` : ''}`}
            >
              {t('talk.link.whole')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}
