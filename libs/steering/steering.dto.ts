import { ApiProperty } from '@nestjs/swagger';
import { languages } from '#libs/platform';
import { boardGroups, boardTasks } from './board/board-group.js';
import type { BoardRow } from './board/board-view.js';
import type { DecisionView } from './decision/decision-view.js';
import type { CaseView } from './proposal/case-view.js';
import { recommendable } from './proposal/proposal.dto.js';
import { caseKinds, caseStates } from './proposal/proposal-row.js';
import { outcomes } from './round/tally.js';

const date = { type: String, format: 'date-time' } as const;

export class BoardRowResponse implements BoardRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: Object, nullable: true, description: 'Whose body it is before; null where it is a municipality’s own' })
  network: BoardRow['network'];
  @ApiProperty({ type: Object }) body: BoardRow['body'];
  @ApiProperty({ enum: caseKinds }) kind: BoardRow['kind'];
  @ApiProperty({ type: Object }) tenant: BoardRow['tenant'];
  @ApiProperty() version: number;
  @ApiProperty({ enum: caseStates }) state: BoardRow['state'];
  @ApiProperty({ enum: boardGroups }) group: BoardRow['group'];
  @ApiProperty({ enum: boardTasks, nullable: true, description: 'What is waited for from the reader' }) task: BoardRow['task'];
  @ApiProperty({ description: 'Places of the template that still need an answer' }) missing: number;
  @ApiProperty({ ...date, nullable: true }) deadline: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The list of cases decided together that it is on' })
  list: string | null;
  @ApiProperty({ type: Object, nullable: true }) turnout: BoardRow['turnout'];
  @ApiProperty({ type: Object, nullable: true }) decision: BoardRow['decision'];
  @ApiProperty(date) movedAt: Date;
}

export class BoardResponse {
  @ApiProperty({ type: [BoardRowResponse] }) items: BoardRowResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DecisionResponse implements DecisionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Its place in the chain of the body’s decisions' }) number: number;
  @ApiProperty({ format: 'uuid' }) proposalId: string;
  @ApiProperty({ enum: caseKinds }) kind: DecisionView['kind'];
  @ApiProperty({ type: Object, nullable: true, description: 'Null where the body is a municipality’s own' })
  network: DecisionView['network'];
  @ApiProperty({ type: Object, nullable: true, description: 'The municipality whose own body decided' })
  bodyTenant: DecisionView['bodyTenant'];
  @ApiProperty({ type: Object }) body: DecisionView['body'];
  @ApiProperty({ description: 'Of the entry; a motion counts its own' }) version: number;
  @ApiProperty({ type: Object, nullable: true, description: 'Null for a motion' }) entry: DecisionView['entry'];
  @ApiProperty({ type: String, nullable: true, description: 'A motion’s words, in Markdown; or why an approval should be withdrawn' })
  text: string | null;
  @ApiProperty({ enum: languages, nullable: true, description: 'Of `text`, where it is not `language`' }) textLanguage: string | null;
  @ApiProperty({ type: Object }) tenant: DecisionView['tenant'];
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ enum: recommendable }) recommended: DecisionView['recommended'];
  @ApiProperty() recommendation: string;
  @ApiProperty({ enum: languages, nullable: true, description: 'Null where it is not known' }) recommendationLanguage: string | null;
  @ApiProperty({ enum: outcomes }) outcome: DecisionView['outcome'];
  @ApiProperty({ type: Object }) tally: DecisionView['tally'];
  @ApiProperty({ type: Object }) rules: DecisionView['rules'];
  @ApiProperty({ ...date, nullable: true, description: 'Null where it was decided in a meeting' }) openedAt: string | null;
  @ApiProperty({ ...date, nullable: true }) deadline: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The meeting in which it was decided' }) meetingId:
    | string
    | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The list of cases that it was decided together with' })
  listId: string | null;
  @ApiProperty(date) decidedAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewBy: string | null;
  @ApiProperty({ type: [Object], description: 'Outside the network without names and reasons' }) seats: DecisionView['seats'];
  @ApiProperty({ type: [Object] }) statements: DecisionView['statements'];
  @ApiProperty({ type: Object, nullable: true, description: 'The body’s earlier approval whose place this one takes' })
  supersedes: DecisionView['supersedes'];
  @ApiProperty({ type: Object, nullable: true, description: 'The later decision that takes this one’s place' })
  supersededBy: DecisionView['supersededBy'];
  @ApiProperty({ type: Object, nullable: true, description: 'The approval that was to be withdrawn by it' })
  withdraws: DecisionView['withdraws'];
  @ApiProperty({ type: Object, nullable: true, description: 'The later decision that withdrew this approval' })
  withdrawnBy: DecisionView['withdrawnBy'];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The open case on withdrawing it, for those inside' })
  withdrawalCase: string | null;
  @ApiProperty({ description: 'SHA-256 over the record and the hash before it' }) hash: string;
  @ApiProperty() isUnchanged: boolean;
}

export class CaseResponse implements CaseView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: caseKinds }) kind: CaseView['kind'];
  @ApiProperty({ type: Object, nullable: true, description: 'Null where the body is a municipality’s own' }) network: CaseView['network'];
  @ApiProperty({ type: Object, nullable: true, description: 'The municipality whose own body it is' }) bodyTenant: CaseView['bodyTenant'];
  @ApiProperty({ type: Object }) body: CaseView['body'];
  @ApiProperty({ type: Object }) tenant: CaseView['tenant'];
  @ApiProperty({ description: 'Of the entry; a motion counts its own' }) version: number;
  @ApiProperty({ type: Object, nullable: true, description: 'Null for a motion' }) entry: CaseView['entry'];
  @ApiProperty({ type: String, nullable: true, description: 'A motion’s words, in Markdown' }) text: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The decision whose approval is to be withdrawn' })
  withdraws: string | null;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ enum: caseStates }) state: CaseView['state'];
  @ApiProperty() pitch: string;
  @ApiProperty({ enum: languages, description: 'Of the municipality that puts the case forward' }) pitchLanguage: string;
  @ApiProperty({ type: String, nullable: true }) proposedBy: string | null;
  @ApiProperty(date) proposedAt: Date;
  @ApiProperty({ type: [String] }) missing: string[];
  @ApiProperty({ type: Object, nullable: true, description: 'Its `language` is null where it is not known' }) paper: CaseView['paper'];
  @ApiProperty({ type: Object, nullable: true, description: 'The open round, with answers and tally as far as the reader may see them' })
  round: CaseView['round'];
  @ApiProperty({ type: [DecisionResponse] }) decisions: DecisionResponse[];
  @ApiProperty() mayPrepare: boolean;
  @ApiProperty() mayPropose: boolean;
  @ApiProperty({ description: 'A motion that is not being voted on, and the reader’s to take back' }) mayTakeBack: boolean;
}
