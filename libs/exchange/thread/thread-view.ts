import type { HeldFile } from '#libs/catalogue';

export const threadKinds = ['question', 'conversation'] as const;
export type ThreadKind = (typeof threadKinds)[number];

export interface Writer {
  /** Null where the person's name is gone: their words stay, as a former colleague's. */
  name: string | null;
  title: string | null;
  tenant: { slug: string; name: string };
}

/** A line in a list of threads. What was taken out of sight has an empty title. */
export interface ThreadRow {
  id: string;
  network: string;
  kind: ThreadKind;
  title: string;
  language: string;
  by: Writer;
  writtenAt: Date;
  lastActivityAt: Date;
  replyCount: number;
  isAnswered: boolean;
  isLocked: boolean;
  isHidden: boolean;
  /** What it is about, where the reader may see it. */
  entry: { id: string; tenant: string; slug: string; title: string; language: string } | null;
}

export interface ReplyView {
  id: string;
  by: Writer;
  /** Markdown; empty where it was taken out of sight and the reader neither wrote nor moderates it. */
  body: string;
  language: string;
  quoted: { id: string; name: string | null; tenant: string; body: string; language: string } | null;
  writtenAt: Date;
  editedAt: Date | null;
  isHidden: boolean;
  /** Told to its writer and to who keeps order. */
  hiddenWhy: string | null;
  isMine: boolean;
  /** Colleagues who say that it helped them. */
  helpfulCount: number;
  helpedMe: boolean;
  files: HeldFile[];
}

export interface ThreadView extends ThreadRow {
  /** Markdown, as a reply's. */
  body: string;
  editedAt: Date | null;
  /** To this network, from another. */
  movedAt: Date | null;
  hiddenWhy: string | null;
  accepted: ReplyView | null;
  networkNames: Record<string, string>;
  isMine: boolean;
  /** In whose name the reader may write here; empty for who only reads. */
  writesAs: { slug: string; name: string }[];
  mayReply: boolean;
  mayModerate: boolean;
  /** For later, by the reader. */
  isSaved: boolean;
  files: HeldFile[];
}
