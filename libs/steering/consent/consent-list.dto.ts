import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsDay, MaxLength } from '#libs/platform';
import { recommendable } from '../proposal/proposal.dto.js';
import { caseKinds } from '../proposal/proposal-row.js';
import { outcomes } from '../round/tally.js';
import type { ConsentItemView, ConsentListView } from './consent-list-view.js';

const date = { type: String, format: 'date-time' } as const;

/** More are no longer read one by one. */
const mostCases = 25;

export class ConsentListInput {
  /** Cases of the body, each with its paper. */
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: mostCases })
  @ArrayMaxSize(mostCases)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  proposals: string[];

  /** The last day to answer; without it the body's usual number of days. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsDay()
  deadline: string | null = null;
}

export class TakeOutInput {
  /** For the members: what there is to talk about. */
  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(2000)
  reason = '';
}

export class ConsentListOpenedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(date) deadline: Date;
}

export class ConsentItemResponse implements ConsentItemView {
  @ApiProperty({ format: 'uuid' }) proposal: string;
  @ApiProperty({ format: 'uuid' }) round: string;
  @ApiProperty({ enum: caseKinds }) kind: ConsentItemView['kind'];
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: Object }) tenant: ConsentItemView['tenant'];
  @ApiProperty() version: number;
  @ApiProperty({ enum: recommendable }) recommended: ConsentItemView['recommended'];
  @ApiProperty() recommendation: string;
  @ApiProperty({ type: String, nullable: true }) recommendationLanguage: string | null;
  @ApiProperty({ ...date, description: 'Later than the list’s where the case was taken out' }) deadline: Date;
  @ApiProperty({ enum: outcomes, nullable: true }) outcome: ConsentItemView['outcome'];
  @ApiProperty({ type: Object, nullable: true, description: 'The reader’s own part in the vote' }) mine: ConsentItemView['mine'];
  @ApiProperty({ type: Object, nullable: true, description: 'Who took it out and why, for those who follow the debate' })
  takenOut: ConsentItemView['takenOut'];
}

export class ConsentListResponse implements ConsentListView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: Object }) body: ConsentListView['body'];
  @ApiProperty({ type: Object, nullable: true }) network: ConsentListView['network'];
  @ApiProperty({ type: Object, nullable: true }) tenant: ConsentListView['tenant'];
  @ApiProperty(date) openedAt: Date;
  @ApiProperty(date) deadline: Date;
  @ApiProperty() zone: string;
  @ApiProperty({ type: [ConsentItemResponse] }) items: ConsentItemResponse[];
  @ApiProperty({ description: 'Cases that «as recommended in all of them» answers for the reader now' }) unanswered: number;
}
