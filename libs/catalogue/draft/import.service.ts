import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, InvalidInput, parseInput, plainInput, type Transaction, type Upload } from '#libs/platform';
import { EmptyDocument } from '../import/errors.js';
import { readDocument } from '../import/read-document.js';
import { type Hints, understand } from '../import/understand.js';
import type { DraftView } from './draft.dto.js';
import { DraftService } from './draft.service.js';
import type { DraftSource } from './entry-draft.entity.js';
import { ImportInput } from './import.dto.js';

/** Turns what someone already has into a draft that says what was understood, what was guessed, and what is open. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftService,
  ) {}

  /** Takes `{ file }`, `{ text }` or `{ html }`, one of them. Throws the importer's errors for what is no document. */
  async importEntry(actor: Actor, tenant: string, input: unknown): Promise<DraftView> {
    const tenantId = requireTenant(actor, 'entry.write', tenant);
    const { from, upload } = sourceIn(input);
    // Read and understood outside a transaction: a long text takes a while, and holds no connection meanwhile.
    const document = await readDocument(upload);
    if (document.blocks.length === 0) throw new EmptyDocument();
    const home = await this.database.transaction(actor, (tx) => homeOf(tx, tenantId));
    const draft = understand(document, home);
    const source: DraftSource = {
      from,
      name: nameOf(upload),
      dropped: draft.dropped,
      kindGuess: draft.kindGuess,
      importedAt: home.now.toISOString(),
    };
    const { content, guesses, open } = draft;
    // A file holds what no field of a form does: all of it is cleaned, what is left out of the text too.
    const read = plainInput({ tenantId, content, guesses, open, source });
    return this.database.transaction(actor, (tx) => this.drafts.insert(tx, actor, read));
  }
}

async function homeOf(tx: Transaction, tenantId: string): Promise<Hints> {
  const [home] = await tx.query<{ name: string; country: string }>('select name, country from tenant where id = $1', [tenantId]);
  return { tenantName: home?.name, country: home?.country, now: tx.now };
}

/** What is pasted goes through the same gate as a file: it may be empty, too long, or no text at all. */
function sourceIn(input: unknown): { from: DraftSource['from']; upload: Upload } {
  const file = (input as { file?: Upload } | null)?.file;
  // JSON has no bytes: what it calls a file is none.
  if (Buffer.isBuffer(file?.bytes)) return { from: 'file', upload: file };
  const { text, html } = parseInput(ImportInput, input);
  if ((text === undefined) === (html === undefined)) throw new InvalidInput({ text: ['isDefined'] });
  return { from: html === undefined ? 'text' : 'html', upload: { name: '', bytes: Buffer.from(html ?? text ?? '') } };
}

/** Without the path that some browsers send along. */
function nameOf(upload: Upload): string | null {
  return upload.name.replace(/^.*[/\\]/, '').slice(0, 200) || null;
}
