import type { ClaimOutcome } from '../claim/claim-outcome.js';
import type { AudienceName } from '../publishing/audience.js';
import type { EntryContent, Kind, Language } from './entry-content.js';
import type { EntryEvidence, EvidenceLevel } from './evidence-level.js';

/** Names of a network by language; not every language need be there. */
export interface NetworkName {
  slug: string;
  names: Record<string, string>;
}

/** «Approved by the steering group of …»: one version, one network. */
export interface Approval {
  network: NetworkName;
  version: number;
  since: Date;
  reviewBy: string | null;
  decisionId: string;
}

/** An approval that its network's steering group took back, of one version: it stays, and says why. */
export interface WithdrawnApproval {
  network: NetworkName;
  version: number;
  withdrawnAt: Date;
  why: string;
  /** Of `why`; null where it is not known. */
  language: string | null;
  /** The decision to withdraw it. */
  decisionId: string | null;
}

export interface EntryTenant {
  slug: string;
  name: string;
  kind: string;
  country: string;
}

/** One version of an entry as the reader may see it. */
export interface EntryView {
  id: string;
  slug: string;
  tenant: EntryTenant;
  coOwners: { slug: string; name: string }[];
  kind: Kind;
  language: Language;
  title: string;
  summary: string;
  goals: number[];
  version: number;
  /** A newer published one, where an approved version comes first or an older one was asked for. */
  newerVersion: number | null;
  publishedAt: Date;
  firstPublishedAt: Date;
  audience: AudienceName;
  /** Those it is shared with, as far as the reader may know: all for its owners, else the reader's own. */
  networks: NetworkName[];
  approvals: Approval[];
  withdrawnApprovals: WithdrawnApproval[];
  inUseBy: number;
  translations: { language: Language; tenant: string; tenantName: string; slug: string; title: string }[];
  isExample: boolean;
  isWithdrawn: boolean;
  evidence: EntryEvidence | null;
  /** How each of `content.claims` is known, in their order. */
  claimLevels: EvidenceLevel[];
  /** What those who use it saw of its claims, of earlier versions too. */
  claimOutcomes: ClaimOutcome[];
  /** Without the contact's mailbox where nobody is signed in: it is written to by a form, and no harvester reads it. */
  content: EntryContent;
  /** There is a mailbox behind the contact. */
  canBeWrittenTo: boolean;
  /** How many said yes to a call; who they are is for readers who are signed in. */
  peopleToCall: number;
  mayEdit: boolean;
}

export interface VersionItem {
  number: number;
  title: string;
  publishedAt: Date;
  /** Null for all but its owners, and where the person is gone. */
  publishedBy: string | null;
  approvals: NetworkName[];
}

/** A steering group's approval of an entry of one's own. */
export interface ApprovalOfOurs {
  entry: { tenant: string; slug: string; title: string; language: Language };
  version: number;
  network: NetworkName;
  since: Date;
}
