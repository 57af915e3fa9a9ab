import type { Readable } from 'node:stream';
import yazl from 'yazl';
import { type Language, nameIn } from '#libs/platform';
import type { DecisionView } from '../decision/decision-view.js';
import { bagTags, type Payload, safeName, sha256Of } from './bag.js';
import type { ChainFile } from './chain-file.js';
import type { DecidedFile } from './decision-files.service.js';

export interface ZipOfDecision {
  name: string;
  bytes: Readable;
}

interface Parts {
  decision: DecisionView;
  language: Language;
  name: string;
  from: string;
  chain: ChainFile;
  pdf: Buffer;
  paper: Buffer | null;
  attachments: readonly DecidedFile[];
}

type File = Payload & { type: string; title: string; content: Buffer | DecidedFile };

/** Raised when what an older program reads would be misunderstood. */
export const packageFormatVersion = 1;

/**
 * A bag in a ZIP, written as it is read: what is attached goes from the store to the reader piece by piece. It has no day of its own:
 * while the decision and what its reader may see stay the same, so do the bytes, and a record system knows what it has.
 */
export function packed(parts: Parts): ZipOfDecision {
  const { decision, name, from } = parts;
  const files = filesOf(parts);
  const metadata = made(
    'metadata.json',
    'application/json',
    'metadata',
    Buffer.from(`${JSON.stringify(metadataOf(parts, files), null, 2)}\n`),
  );
  const payload = [...files, metadata];
  const tags = bagTags(payload, [
    ['Source-Organization', nameIn(parts.language, decision.body.names)],
    ['External-Identifier', decision.id],
    ['External-Description', decision.title],
    ['Bag-Software-Agent', `Tandem <${from}>`],
  ]);
  const zip = new yazl.ZipFile();
  const bytes = zip.outputStream as unknown as Readable;
  const breakOff = (error: unknown) => bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', breakOff);
  const options = { mtime: new Date(decision.decidedAt), mode: 0o100644 };
  for (const [tag, text] of tags) zip.addBuffer(Buffer.from(text), `${name}/${tag}`, options);
  for (const { path, content } of payload) {
    const place = `${name}/data/${path}`;
    if (Buffer.isBuffer(content)) zip.addBuffer(content, place, options);
    else
      zip.addReadStreamLazy(place, { ...options, compress: false }, (ready) => {
        content.open().then((stream) => ready(null, stream.once('error', breakOff)), breakOff);
      });
  }
  zip.end();
  return { name: `${name}.zip`, bytes };
}

function filesOf({ chain, pdf, paper, attachments }: Parts): File[] {
  return [
    made('decision.pdf', 'application/pdf', 'decision', pdf),
    made('decisions.json', 'application/json', 'record', Buffer.from(`${JSON.stringify(chain)}\n`)),
    ...(paper ? [made('case-paper.pdf', 'application/pdf', 'case paper', paper)] : []),
    ...attachments.map((content, index): File => {
      const { sha, name, size, type } = content.attachment;
      return { path: `attachments/${index + 1}-${safeName(name)}`, size, sha256: sha, type, title: name, content };
    }),
  ];
}

function made(path: string, type: string, title: string, content: Buffer): File {
  return { path, type, title, content, size: content.length, sha256: sha256Of(content) };
}

/** What a record system asks for; docs/guides/decisions.md says what each field is called in others' words. */
function metadataOf({ decision, language, from }: Parts, files: readonly File[]): object {
  return {
    format: 'tandem.decision-package',
    formatVersion: packageFormatVersion,
    id: decision.id,
    title: decision.title,
    language: decision.language,
    body: { id: decision.body.id, slug: decision.body.slug, name: nameIn(language, decision.body.names) },
    case: decision.proposalId,
    number: decision.number,
    outcome: decision.outcome,
    decidedAt: decision.decidedAt,
    reviewBy: decision.reviewBy,
    supersedes: decision.supersedes?.number ?? null,
    supersededBy: decision.supersededBy?.number ?? null,
    withdraws: decision.withdraws?.number ?? null,
    withdrawnBy: decision.withdrawnBy?.number ?? null,
    hash: decision.hash,
    origin: from,
    files: files.map(({ path, title, type, size, sha256 }) => ({ path: `data/${path}`, title, type, size, sha256 })),
  };
}
