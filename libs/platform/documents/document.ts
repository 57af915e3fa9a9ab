import type { Language } from '../i18n/index.js';

/** A piece of text within a line. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  href?: string;
  /** Where it is another than the document's. */
  lang?: Language;
}

/** Paragraphs that are not the running text. */
export type Voice = 'kicker' | 'lead' | 'quiet' | 'mark' | 'warning';

export interface Fact {
  term: string;
  lines: Run[][];
}

/** One part of a document, as Word, PDF and Markdown alike can show it. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[]; voice?: Voice }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[]; by: string | null }
  | { kind: 'code'; text: string }
  /** Its columns are equally wide, or have those shares of the line. */
  | { kind: 'table'; head: Run[][]; rows: Run[][][]; shares?: number[] }
  | { kind: 'facts'; facts: Fact[] }
  /** One of the document's own by what its text names it by; where there is none of that name, the words stand for it. */
  | { kind: 'picture'; reference: string; alt: string }
  /** Markdown as its author wrote it, its highest headings at that level. */
  | { kind: 'markdown'; text: string; firstLevel: 2 | 3 | 4; lang?: Language };

/** A picture that the text may show. */
export interface DocumentPicture {
  sha: string;
  name: string;
  /** What it shows; '' where the text says it all. */
  alt: string;
  /** In pixels, as it is shown; `bytes` may have fewer of them. */
  width: number;
  height: number;
  type: 'jpg' | 'png';
  /** Null where it cannot be had: its words stand for it. */
  bytes: Uint8Array | null;
  /** Whole, for whoever may read it. */
  address: string;
  /** Below the picture. */
  line: Run[];
}

/** A whole document, for whichever writer. Plain values only: it is handed to a thread. */
export interface ExportDocument {
  language: Language;
  title: string;
  description: string;
  author: string;
  keywords: string[];
  /** Of its version. */
  date: Date;
  address: string;
  /** At the foot of each page. */
  foot: string;
  /** «Page {page} of {pages}», with these two places. */
  pageOf: string;
  blocks: Block[];
  pictures: DocumentPicture[];
}
