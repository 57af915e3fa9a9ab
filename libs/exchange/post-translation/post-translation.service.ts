import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import {
  Counts,
  Database,
  DomainError,
  decodeCursor,
  inGroups,
  type Language,
  LanguageNotTranslated,
  NoTranslator,
  NotFound,
  type Page,
  pageOf,
  parseInput,
  TooManyRequests,
  type Transaction,
  Translator,
} from '#libs/platform';
import { type VisibleThread, visibleThread } from '../thread/thread-access.js';
import { NotTranslatedWhole, TranslationNotAgreed } from './errors.js';
import { type TranslatedNow, type TranslatedPost, TranslationsInput, TranslationsQuery } from './post-translation.dto.js';
import { type PostWords, wordsToSend } from './words-to-send.js';

const columns = 'post_id as post, language, title, body, host, translated_at as "translatedAt"';
/** As much as one asking sends, and so many milliseconds: somebody waits for it. A single post may be as long as posts are. */
const most = { characters: 60_000, milliseconds: 25_000 };
/** One person's, by page and by REST. */
const sendingsAMinute = 20;

export interface PostBefore {
  id: string;
  language: string;
  isHidden: boolean;
}

export interface TranslatedPage {
  /** The service that may be asked; null where none may. */
  host: string | null;
  translated: TranslatedPost[];
  /** Those in another language that have none and that it may know. */
  waiting: string[];
}

type NotTranslated = Omit<TranslatedPost, 'body'> & { body: null };

interface Waiting extends PostWords {
  id: string;
  language: Language;
  isReply: boolean;
  isHidden: boolean;
  /** It has been sent already, whatever came of it. */
  isThere: boolean;
  /** Of the words as they stand, in hexadecimal digits. */
  digest: string;
}

interface Made {
  post: Waiting;
  words: PostWords | null;
}

/** What a machine makes of questions and answers, asked for by a reader and kept for all of the network. */
@Injectable()
export class PostTranslationService {
  constructor(
    private readonly database: Database,
    private readonly translator: Translator,
    private readonly counts: Counts,
  ) {}

  /** Of posts that the reader has before them: what there is, and what may be asked for. */
  async of(actor: Actor, threadId: string, posts: readonly PostBefore[], language: Language): Promise<TranslatedPage> {
    requireAccess(actor, 'account.use');
    const foreign = posts.filter((post) => !post.isHidden && post.language !== language);
    const asked =
      foreign.length === 0
        ? []
        : await this.database.read<TranslatedPost | NotTranslated>(actor, askedSql, [foreign.map(({ id }) => id), language]);
    const translated = asked.filter((one): one is TranslatedPost => one.body !== null);
    const { host } = this.translator;
    if (host === null) return { host, translated, waiting: [] };
    const [agreed] = await this.database.read<{ host: string }>(
      actor,
      'select a.host from thread t join translation_agreement a on a.network_id = t.network_id where t.id = $1 and a.host = $2',
      [threadId, host],
    );
    if (!agreed) return { host: null, translated, waiting: [] };
    const mayBeAsked = ({ id, language: from }: PostBefore) =>
      asked.every(({ post }) => post !== id) && this.translator.mayTranslate(from as Language, language);
    return { host, translated, waiting: [...new Set(foreign.filter(mayBeAsked).map(({ id }) => id))] };
  }

  /** All that there are of a thread. */
  async list(actor: Actor, threadId: string, input: unknown): Promise<Page<TranslatedPost>> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleThread(tx, actor, threadId);
      const { language, limit, cursor } = parseInput(TranslationsQuery, input);
      const [after] = cursor ? decodeCursor(cursor, ['id']) : [null];
      const rows = await tx.query<TranslatedPost>(
        `select ${columns} from post_translation where thread_id = $1 and language = $2 and body is not null and ($3::uuid is null or post_id > $3)
         order by post_id limit $4`,
        [threadId, language, after, limit + 1],
      );
      return pageOf(
        rows,
        limit,
        (row) => [row.post],
        (row) => row,
      );
    });
  }

  /**
   * Sends what has not been sent yet, and keeps what comes back; what cannot be used of it is not asked for again. Throws TranslationNotAgreed and
   * TooManyRequests before anything is sent; the service's own failure, or NotTranslatedWhole, where nothing came of it.
   */
  async translate(actor: Actor, threadId: string, input: unknown): Promise<TranslatedNow> {
    requireAccess(actor, 'account.use');
    const { thread, language, posts, foreign } = await this.database.transaction(actor, async (tx) => {
      const found = await visibleThread(tx, actor, threadId);
      const asked = parseInput(TranslationsInput, input);
      await requireAgreement(tx, found.network_id, this.translator.host);
      return { thread: found, ...asked, foreign: await foreignOf(tx, threadId, asked) };
    });
    const unsent = foreign.filter(({ isThere }) => !isThere);
    if (unsent.length > 0) await this.count(actor);
    const { made, failure } = await this.made(unsent, language);
    const items = await this.database.transaction(actor, async (tx) => {
      await keep(tx, thread, made, language, this.translator.host as string);
      return tx.query<TranslatedPost>(keptSql, [posts, language]);
    });
    if (items.length === 0 && foreign.length > 0) throw failure ?? new NotTranslatedWhole();
    return { items, left: foreign.map(({ id }) => id).filter((id) => !items.some(({ post }) => post === id)) };
  }

  private async count(actor: Actor): Promise<void> {
    const { count, secondsLeft } = await this.counts.add(`translation ${actor.personId}`, 60);
    if (count > sendingsAMinute) throw new TooManyRequests(secondsLeft);
  }

  /** Outside any transaction. What is back when the service fails is kept; a post that is not begun within the limits is left for later. */
  private async made(waiting: readonly Waiting[], into: Language): Promise<{ made: Made[]; failure: DomainError | null }> {
    const until = performance.now() + most.milliseconds;
    const made: Made[] = [];
    let failure: DomainError | null = null;
    let characters = 0;
    for (const post of waiting) {
      characters += post.body.length;
      if (performance.now() > until || (characters > most.characters && made.length > 0)) break;
      try {
        made.push({ post, words: await this.wordsOf(post, into, until) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        failure = error;
        if (!(error instanceof LanguageNotTranslated)) break;
      }
    }
    return { made, failure };
  }

  /** Null where what came back cannot be used. */
  private async wordsOf(post: Waiting, into: Language, until: number): Promise<PostWords | null> {
    const words = wordsToSend(post);
    if (!words) return null;
    const back: string[] = [];
    for (const group of inGroups(words.pieces))
      back.push(...(await this.translator.translate(group, post.language, into, Math.max(1, Math.ceil(until - performance.now())))));
    return words.rebuilt(back);
  }
}

/** $1 posts, $2 language: also what came back as something that cannot be used. */
const askedSql = `select ${columns} from post_translation where post_id = any($1::uuid[]) and language = $2`;
const keptSql = `${askedSql} and body is not null`;

async function requireAgreement(tx: Transaction, networkId: string, host: string | null): Promise<void> {
  if (host === null) throw new NoTranslator();
  const agreed = await tx.query('select from translation_agreement where network_id = $1 and host = $2', [networkId, host]);
  if (agreed.length === 0) throw new TranslationNotAgreed();
}

/** Those in another language, and in sight; NotFound where one that is asked for is not in the thread. */
async function foreignOf(tx: Transaction, threadId: string, { posts, language }: TranslationsInput): Promise<Waiting[]> {
  const found = await tx.query<Waiting>(
    `select p.*, encode(app.words_digest(p.title, p.body), 'hex') as digest,
       exists (select from post_translation t where t.post_id = p.id and t.language = $3) as "isThere"
     from (
       select id, title, body, language, hidden_at is not null as "isHidden", false as "isReply", written_at from thread where id = $1
       union all
       select id, null, body, language, hidden_at is not null, true, written_at from reply where thread_id = $1) p
     where p.id = any($2::uuid[]) order by p.written_at, p.id`,
    [threadId, posts, language],
  );
  if (found.length < new Set(posts).size) throw new NotFound('post');
  return found.filter((post) => !post.isHidden && post.language !== language);
}

/** What came of each whose words still stand: the database sees to that. */
async function keep(tx: Transaction, thread: VisibleThread, made: readonly Made[], language: Language, host: string): Promise<void> {
  await tx.query(
    `insert into post_translation (post_id, language, network_id, thread_id, reply_id, title, body, host, translated_at, words)
     select p.id, $2, $3, $4, case when p."isReply" then p.id end, p.title, p.body, $5, $6, decode(p.digest, 'hex')
     from json_to_recordset($1) as p (id uuid, "isReply" boolean, title text, body text, digest text)
     on conflict do nothing`,
    [
      JSON.stringify(made.map(({ post: { id, isReply, digest }, words }) => ({ id, isReply, digest, ...words }))),
      ...[language, thread.network_id, thread.id, host, tx.now],
    ],
  );
}
