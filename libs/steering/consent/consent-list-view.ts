import type { Names } from '../body/body-view.js';
import type { OwnPart } from '../proposal/case-view.js';
import type { Recommended } from '../proposal/proposal.dto.js';
import type { CaseKind } from '../proposal/proposal-row.js';
import type { Outcome } from '../round/tally.js';
import type { TakenOut } from './taken-out.js';

/** A case on a list of those decided together. */
export interface ConsentItemView {
  proposal: string;
  round: string;
  kind: CaseKind;
  title: string;
  language: string;
  tenant: { slug: string; name: string };
  version: number;
  recommended: Recommended;
  recommendation: string;
  recommendationLanguage: string | null;
  /** Later than the list's where it was taken out. */
  deadline: Date;
  /** Null while the round is open. */
  outcome: Outcome | null;
  mine: OwnPart | null;
  /** Who took it out, and why; null where nobody did, and for those who may not follow the debate. */
  takenOut: TakenOut | null;
}

/** Cases that are decided together, as those inside the body see them. */
export interface ConsentListView {
  id: string;
  body: { slug: string; names: Names };
  /** Whose body it is: a network's, or a municipality's own. */
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
  openedAt: Date;
  deadline: Date;
  zone: string;
  items: ConsentItemView[];
  /** Cases that «as recommended in all of them» answers for the reader now. */
  unanswered: number;
}
