import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useForeign, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { TextArea } from '../../kit/text-area.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { PostWriter } from './post-writer.js';

export const loader = page(async ({ services, actor, param, language }) => {
  const post = await services.answerLinks.read(param('token'));
  // Whoever is signed in reads all that they may read, and answers there.
  if (actor.personId !== null) throw redirect(whole(language, post));
  return { post, html: renderMarkdown(post.body, 2) };
});

/** The conversation from that post on, which the answer quotes where it answers one. */
const whole = (language: Parameters<typeof path>[0], { threadId, replyId }: { threadId: string; replyId: string | null }) =>
  `${path(language, 'thread', { thread: threadId }, { from: replyId, quote: replyId })}#answer`;

export const action = form(async ({ services, actor, param, text, language }) => {
  const { threadId, replyId } = await services.answerLinks.read(param('token'));
  const { id } = await services.replies.write(actor, threadId, { body: text('body'), quoted: replyId });
  throw redirect(`${path(language, 'thread', { thread: threadId }, { from: id, done: 'replied' })}#reply-${id}`);
});

/** From a mail, on a phone: what the mail told of, and a field to answer in. */
export default function AnswerFromMail({ loaderData: { post, html }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const foreign = useForeign();
  const by = { name: post.by, title: null, tenant: post.tenant };
  return (
    <Page title={post.title} titleLanguage={foreign(post.titleLanguage)} narrow>
      <div className="stack stack-large">
        <div className="stack stack-small">
          <PostWriter by={by} at={post.writtenAt} editedAt={null} />
          <Prose html={html} lang={post.bodyLanguage} />
        </div>
        <PageForm result={actionData} fields={{ body: t('talk.reply.body') }}>
          <p className="quiet">{t('talk.link.lead')}</p>
          <TextArea name="body" label={t('talk.reply.body')} maxLength={20_000} rows={6} />
          <Button>{t('talk.reply.send')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}
