import { Injectable } from '@nestjs/common';
import { type Attached, type HeldFile, HeldFileService, type Holder, type SentFile } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, type Transaction } from '#libs/platform';
import { PostHidden } from '../thread/errors.js';
import { requireWriter } from '../thread/thread-access.js';
import { type VisiblePost, visiblePost } from './visible-post.js';

/** Files of questions and answers: the network reads them while it reads the words, which the database sees to where a post is hidden. */
@Injectable()
export class PostFileService {
  constructor(
    private readonly database: Database,
    private readonly files: HeldFileService,
  ) {}

  /** Before a post is written, whose writer the caller has asked about: all of its files, or the error of the first that is not taken. */
  async receive(actor: Actor, post: Holder, files: readonly File[]): Promise<void> {
    requireAccess(actor, 'account.use');
    for (const file of files) await this.files.receive(actor, post, [file]);
  }

  /** Part of the transaction that writes the post. */
  async hold(tx: Transaction, postId: string, networkId: string): Promise<void> {
    await this.files.hold(tx, postId, { networks: [networkId], isPublic: false });
  }

  /** Of a post that is there, by who wrote it. */
  async attach(actor: Actor, postId: string, files: AsyncIterable<SentFile> | readonly File[]): Promise<Attached<HeldFile>> {
    requireAccess(actor, 'account.use');
    const { tenant_id: tenantId } = await this.database.transaction(actor, (tx) => own(tx, actor, postId));
    const attached = await this.files.receive(actor, { id: postId, tenantId }, files);
    await this.database.transaction(actor, async (tx) => {
      await own(tx, actor, postId);
      // Whoever hides or moves it meanwhile comes before this, or waits for it.
      for (const table of ['thread', 'reply']) await tx.query(`select 1 from ${table} where id = $1 for no key update`, [postId]);
      await this.hold(tx, postId, (await own(tx, actor, postId)).network_id);
    });
    return attached;
  }

  /** As `attach`, for a form: the error of the first that is not taken; those before it stay. */
  async add(actor: Actor, postId: string, files: readonly File[]): Promise<void> {
    requireAccess(actor, 'account.use');
    if (files.length === 0) await this.attach(actor, postId, []);
    for (const file of files) await this.attach(actor, postId, [file]);
  }

  /** Removed again, nothing happens. */
  async remove(actor: Actor, postId: string, sha: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      await own(tx, actor, postId);
      await this.files.remove(tx, postId, sha);
    });
  }

  /** Of posts that the reader has before them; of one that is out of sight, for who sent them and who keeps order in its network. */
  async of(actor: Actor, posts: readonly { id: string }[]): Promise<Map<string, HeldFile[]>> {
    return this.files.of(
      actor,
      posts.map(({ id }) => id),
    );
  }
}

async function own(tx: Transaction, actor: Actor, postId: string): Promise<VisiblePost> {
  requireAccess(actor, 'account.use');
  const post = await visiblePost(tx, actor, postId);
  requireWriter(actor, post);
  if (post.hidden_at) throw new PostHidden();
  return post;
}
