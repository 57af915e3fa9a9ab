import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Attachment, EntryService, FileReadingService } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { Database, formatDate, type Language, NotFound, nameIn } from '#libs/platform';
import { type ExportDocument, plain, wordsIn } from '#libs/platform/documents';
import type { DecisionView } from '../decision/decision-view.js';

/** A file of what was decided on; opened when its turn comes. */
export interface DecidedFile {
  attachment: Pick<Attachment, 'sha' | 'name' | 'size' | 'type'>;
  open(): Promise<Readable>;
}

interface PaperRow {
  background: string;
  assessment: string;
  recommendation: string;
  language: Language | null;
  written_at: Date;
}

/** What a decision rested on, as far as its reader may read it. */
@Injectable()
export class DecisionFilesService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryService,
    private readonly files: FileReadingService,
  ) {}

  /** Of the version that was decided on; none where the reader may not read that version. */
  async attachments(actor: Actor, { entry, version: number }: DecisionView): Promise<DecidedFile[]> {
    if (entry === null) return [];
    const version = await this.entries.readVersion(actor, entry.id, number).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    return Promise.all(
      (version?.content.attachments ?? []).map(async ({ sha }) => {
        const { attachment, open } = await this.files.read(actor, entry.id, sha);
        return { attachment, open: () => open() };
      }),
    );
  }

  /** The case paper in its own language; null for those outside, who are not shown it. */
  async paper(actor: Actor, decision: DecisionView, address: string): Promise<ExportDocument | null> {
    const [row] = await this.database.read<PaperRow>(
      actor,
      'select background, assessment, recommendation, language, written_at from case_paper where proposal_id = $1 and version = $2',
      [decision.proposalId, decision.version],
    );
    return row ? paperDocument(decision, row, address) : null;
  }
}

function paperDocument(decision: DecisionView, paper: PaperRow, address: string): ExportDocument {
  const language = paper.language ?? (decision.language as Language);
  const t = wordsIn(language);
  const body = nameIn(language, decision.body.names);
  const dated = formatDate(language, paper.written_at);
  const part = (key: string, text: string) => [
    { kind: 'heading' as const, level: 2 as const, runs: plain(t(key)) },
    { kind: 'markdown' as const, text, firstLevel: 3 as const },
  ];
  return {
    ...{ language, title: decision.title, description: t('steering.paper'), author: body, keywords: [], date: paper.written_at, address },
    foot: [body, t('steering.paper'), dated].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain([body, t('steering.paper'), dated].join(' · ')) },
      { kind: 'heading', level: 1, runs: plain(decision.title) },
      { kind: 'heading', level: 2, runs: plain(t('steering.recommendation')) },
      { kind: 'paragraph', runs: plain(paper.recommendation) },
      ...part('steering.background', paper.background),
      ...part('steering.assessment', paper.assessment),
    ],
  };
}
