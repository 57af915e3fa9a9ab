import { type Language, nameIn } from '#libs/platform';
import type { DecisionView } from '../decision/decision-view.js';
import { safeName } from './bag.js';
import type { ChainFile } from './chain-file.js';
import type { DecidedFile } from './decision-files.service.js';
import { made, type PackedFile, packageFormatVersion, type ZippedBag, zippedBag } from './zipped-bag.js';

/** A decision with all that is taken along of it. */
export interface TakenDecision {
  decision: DecisionView;
  chain: ChainFile;
  pdf: Buffer;
  paper: Buffer | null;
  attachments: readonly DecidedFile[];
}

interface Package {
  taken: TakenDecision;
  language: Language;
  name: string;
  from: string;
}

export function packed({ taken, language, name, from }: Package): ZippedBag {
  const { decision } = taken;
  return zippedBag({
    name,
    labels: [
      ['Source-Organization', nameIn(language, decision.body.names)],
      ['External-Identifier', decision.id],
      ['External-Description', decision.title],
      ['Bag-Software-Agent', `Tandem <${from}>`],
    ],
    files: filesOf(taken),
    metadata: metadataOf(decision, language, from),
    dated: new Date(decision.decidedAt),
  });
}

/** `folder` is where they stand, with its stroke. */
export function filesOf({ chain, pdf, paper, attachments }: TakenDecision, folder = ''): PackedFile[] {
  return [
    made(`${folder}decision.pdf`, 'application/pdf', 'decision', pdf),
    made(`${folder}decisions.json`, 'application/json', 'record', Buffer.from(`${JSON.stringify(chain)}\n`)),
    ...(paper ? [made(`${folder}case-paper.pdf`, 'application/pdf', 'case paper', paper)] : []),
    ...attachments.map((content, index): PackedFile => {
      const { sha, name, size, type } = content.attachment;
      return { path: `${folder}attachments/${index + 1}-${safeName(name)}`, size, sha256: sha, type, title: name, content };
    }),
  ];
}

/** What a record system asks for; docs/guides/decisions.md says what each field is called in others' words. */
function metadataOf(decision: DecisionView, language: Language, from: string): object {
  const { id, title, ...rest } = aboutDecision(decision);
  return {
    format: 'tandem.decision-package',
    formatVersion: packageFormatVersion,
    ...{ id, title, language: decision.language },
    body: { id: decision.body.id, slug: decision.body.slug, name: nameIn(language, decision.body.names) },
    ...{ ...rest, origin: from },
  };
}

export function aboutDecision(decision: DecisionView) {
  return {
    id: decision.id,
    title: decision.title,
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
  };
}
