import { Link, redirect } from 'react-router';
import type { ReplyView } from '#libs/exchange';
import { nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { HeldFiles } from '../../kit/held-files.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { Prose } from '../../kit/prose.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { AnswerForm } from './answer-form.js';
import { EarlierWords } from './earlier-words.js';
import { FollowThread } from './follow-thread.js';
import { MoveThread } from './move-thread.js';
import { OwnFiles } from './post-files.js';
import { PostOrder } from './post-order.js';
import { PostTranslation, TranslateAll } from './post-translation.js';
import { PostWriter } from './post-writer.js';
import { OutOfSight, type ReplyShown, ThreadReply } from './thread-reply.js';
import { ThreadDone, ThreadStanding } from './thread-standing.js';
import { ThreadWords } from './thread-words.js';
import { translatedPosts } from './translated-posts.server.js';

/** As many answers as a page has; a link to one of a longer thread begins with it. */
const perPage = 50;

export const loader = page(async (request) => {
  const { services, actor, param, query, language } = request;
  const id = param('thread');
  const thread = await services.threadReading.read(actor, id);
  const from = thread.replyCount > perPage ? query.get('from') : null;
  const after = query.get('after');
  const replies = await services.threadReading.replies(actor, id, { limit: perPage, ...(after ? { cursor: after } : from && { from }) });
  const looksBack = query.get('history');
  const [earlier, following, targets, words, worded, translated] = await Promise.all([
    looksBack ? services.marks.history(actor, looksBack) : [],
    services.follows.state(actor, id),
    thread.isMine || thread.mayModerate ? services.threadMoves.targets(actor, id) : [],
    services.mentions.worded(actor, [thread.body, thread.accepted?.body ?? ''], language),
    services.mentions.worded(
      actor,
      replies.items.map(({ body }) => body),
      language,
    ),
    translatedPosts(request, thread, replies.items),
  ]);
  const shown = replies.items.map((reply, index) => asShown(reply, worded[index] ?? ''));
  const quote = thread.mayReply ? shown.find(({ reply }) => reply.id === query.get('quote') && !reply.isHidden) : undefined;
  return {
    thread,
    following,
    targets,
    translated,
    opened: query.get('translated'),
    history: looksBack && {
      of: looksBack,
      earlier: earlier.map(({ title, body, until }) => ({ title, until, html: renderMarkdown(body, 3) })),
    },
    html: renderMarkdown(words[0] ?? '', 2),
    accepted: thread.accepted && asShown(thread.accepted, words[1] ?? ''),
    replies: shown,
    next: replies.nextCursor,
    isLater: Boolean(after ?? from),
    editing: query.get('edit'),
    quote: quote ? { ...quote, html: renderMarkdown(quote.reply.body.slice(0, 600), 3) } : null,
    done: query.get('done'),
  };
});

function asShown(reply: ReplyView, body: string): ReplyShown {
  return { reply, html: renderMarkdown(body, 3), quotedHtml: reply.quoted && renderMarkdown(reply.quoted.body, 3) };
}

export const action = form(async (sent) => {
  const { services, actor, param, query, text, list, files, intent, language } = sent;
  const thread = param('thread');
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const [does, post = ''] = intent.split(':');
  const to = (done: string, reply?: string) =>
    redirect(path(language, 'thread', { thread }, { done, from: reply }) + (reply ? `#reply-${reply}` : ''));
  if (does === 'change') {
    await services.threads.change(actor, thread, { title: text('title'), body: text('body') });
    throw to('changed');
  }
  if (does === 'edit') {
    await services.replies.change(actor, post, { body: text('body') });
    throw to('changed', post);
  }
  if (does === 'add_files' || does === 'remove_file') {
    if (does === 'add_files') await services.postFiles.add(actor, post, files('files'));
    else await services.postFiles.remove(actor, post, text('sha'));
    throw to('changed', post === thread ? undefined : post);
  }
  if (does === 'accept' || does === 'unaccept') {
    await services.threads.accept(actor, thread, { reply: post || null });
    throw to(does === 'accept' ? 'accepted' : 'changed');
  }
  if (does === 'helpful' || does === 'unhelpful') {
    await services.marks.helpful(actor, post, { on: does === 'helpful' });
    throw to('changed', post);
  }
  if (does === 'keep') {
    await services.marks.save(actor, thread, { on: post === 'on' });
    throw to('changed');
  }
  if (does === 'report' || does === 'hide' || does === 'show' || does === 'lock') {
    if (does === 'report') await services.moderation.report(actor, post, { why: text('why') });
    else if (does === 'hide') await services.moderation.hide(actor, post, { why: text('why') });
    else if (does === 'show') await services.moderation.show(actor, post);
    else await services.moderation.lock(actor, thread, { on: post === 'on' });
    throw to(does === 'report' ? 'reported' : 'changed', does === 'lock' || post === thread ? undefined : post);
  }
  if (does === 'translate' || does === 'translate_all') {
    const posts = post ? [post] : list('posts');
    const { left } = await services.postTranslations.translate(actor, thread, { language, posts });
    const from = post && post !== thread ? post : query.get('from');
    const done = left.length > 0 ? 'translated_some' : 'translated';
    const there = { done, translated: post || 'all', from, after: query.get('after') };
    throw redirect(path(language, 'thread', { thread }, there) + (post && post !== thread ? `#reply-${post}` : ''));
  }
  if (does === 'move') {
    await services.threadMoves.move(actor, thread, { network: text('network') });
    throw to('moved');
  }
  if (does === 'follow') {
    await services.follows.follow(actor, thread, { state: post || null });
    throw to('changed');
  }
  const said = { body: text('body'), tenant: text('tenant') || undefined, quoted: text('quoted') || null };
  const { id } = await services.replies.write(actor, thread, said, files('files'));
  throw to('replied', id);
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function Thread({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { thread, html, accepted, replies, next, isLater, editing, quote, history, translated, opened } = loaderData;
  const isBelow = replies.some(({ reply }) => reply.id === accepted?.reply.id);
  const mayAccept = thread.isMine && thread.kind === 'question' && thread.writesAs.length > 0;
  const here = (query: Record<string, string>) => path(language, 'thread', { thread: thread.id }, query);
  return (
    <Page
      title={thread.title || t('talk.out_of_sight')}
      titleLanguage={thread.title ? foreign(thread.language) : undefined}
      kicker={nameIn(language, thread.networkNames)}
      trail={[
        { to: path(language, 'exchange'), label: t('talk.exchange.title') },
        { to: path(language, 'threads', { network: thread.network }), label: t('talk.newest') },
      ]}
      narrow
    >
      <div className="stack stack-large">
        <ThreadDone done={loaderData.done} />
        <div className="post-asked stack stack-small">
          <PostWriter by={thread.by} at={thread.writtenAt} editedAt={thread.editedAt} />
          <ThreadStanding thread={thread} />
          {editing === 'thread' && thread.isMine ? (
            <>
              <ThreadWords thread={thread} result={actionData} />
              <OwnFiles post={thread} result={actionData} />
            </>
          ) : (
            <>
              {html && <Prose html={html} lang={thread.language} />}
              <PostTranslation post={thread.id} by={thread.by} translated={translated} opened={opened} result={actionData} />
              <HeldFiles files={thread.files} lang={foreign(thread.language)} />
              {history && history.of === thread.id && <EarlierWords earlier={history.earlier} lang={thread.language} />}
              {thread.editedAt && !thread.isHidden && (
                <p>
                  <ButtonLink to={here({ history: thread.id })} weight="quiet" small>
                    {t('talk.history')}
                  </ButtonLink>
                </p>
              )}
              <PostOrder
                post={thread.id}
                isHidden={thread.isHidden}
                isMine={thread.isMine}
                mayModerate={thread.mayModerate}
                result={actionData}
              />
              {thread.isMine && thread.writesAs.length > 0 && !thread.isHidden && (
                <p>
                  <ButtonLink to={here({ edit: 'thread' })} weight="quiet" small>
                    {t('talk.edit')}
                  </ButtonLink>
                </p>
              )}
            </>
          )}
        </div>
        <TranslateAll translated={translated} result={actionData} />
        {accepted && (
          <section className="post-answer stack stack-small" aria-labelledby="accepted">
            <h2 id="accepted">{t('talk.accepted')}</h2>
            <PostWriter by={accepted.reply.by} at={accepted.reply.writtenAt} editedAt={accepted.reply.editedAt} />
            {accepted.reply.isHidden ? (
              <OutOfSight why={accepted.reply.hiddenWhy} />
            ) : (
              <>
                <Prose html={accepted.html} lang={accepted.reply.language} />
                <PostTranslation
                  post={accepted.reply.id}
                  by={accepted.reply.by}
                  // Its button stands below, where the answer does.
                  translated={isBelow ? { ...translated, host: null } : translated}
                  opened={opened}
                  result={actionData}
                />
                <HeldFiles files={accepted.reply.files} lang={foreign(accepted.reply.language)} />
              </>
            )}
          </section>
        )}
        {thread.replyCount > 0 && (
          <section className="stack" aria-labelledby="answers">
            <h2 id="answers">{t('talk.answers', { count: thread.replyCount })}</h2>
            {isLater && (
              <p>
                <Link to={`${here({})}#answers`}>{t('talk.reply.from_start')}</Link>
              </p>
            )}
            <ol className="plain-list posts">
              {replies.map((one) => (
                <ThreadReply
                  key={one.reply.id}
                  {...one}
                  thread={thread.id}
                  network={thread.network}
                  isAccepted={one.reply.id === thread.accepted?.id}
                  isEdited={editing === one.reply.id}
                  translated={translated}
                  opened={opened}
                  mayAccept={mayAccept}
                  mayReply={thread.mayReply}
                  mayModerate={thread.mayModerate}
                  earlier={history && history.of === one.reply.id ? history.earlier : []}
                  result={actionData}
                />
              ))}
            </ol>
            <Pagination next={next && `${here({ after: next })}#answers`} />
          </section>
        )}
        {thread.mayReply && <AnswerForm thread={thread} quote={quote} translator={translated.host} result={actionData} />}
        <FollowThread thread={thread} following={loaderData.following} result={actionData} />
        <MoveThread targets={loaderData.targets} result={actionData} />
        {thread.writesAs.length === 0 && <p className="quiet">{t('talk.asking.reader')}</p>}
      </div>
    </Page>
  );
}
