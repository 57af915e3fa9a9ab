import { ApiProperty } from '@nestjs/swagger';
import { HeldFileResponse, toHeldFileResponse } from '#libs/catalogue';
import { type DateAnswer, dateAnswers } from '#libs/platform';
import {
  type GatheringKind,
  type GatheringState,
  gatheringKinds,
  gatheringStates,
  type SignUpState,
  signUpStates,
} from './gathering-row.js';
import type { AskedDate, GatheringFace, GatheringView, MaterialView, SeriesDate, SessionView, SignUpRow } from './gathering-view.js';

export class GatheringFaceResponse implements GatheringFace {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: Object }) network: GatheringFace['network'];
  @ApiProperty({ enum: gatheringKinds }) kind: GatheringKind;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ enum: gatheringStates }) state: GatheringState;
  @ApiProperty() isPublic: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while a date is sought' }) beginsAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endsAt: Date | null;
  @ApiProperty() zone: string;
  @ApiProperty() place: string;
  @ApiProperty() isOnline: boolean;
  @ApiProperty({ description: 'Of what others arrange' }) link: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where there is room for all' }) places: number | null;
  @ApiProperty() taken: number;
  @ApiProperty() waiting: number;
  @ApiProperty({ enum: signUpStates, nullable: true, description: 'The reader’s own sign-up' }) mine: SignUpState | null;
}

export class GatheringListResponse {
  @ApiProperty({ type: [GatheringFaceResponse] }) items: GatheringFaceResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class GatheringPartResponse implements SessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '09:30' }) from: string;
  @ApiProperty({ example: '10:15' }) to: string;
  @ApiProperty() title: string;
  @ApiProperty() speakers: string;
  @ApiProperty() text: string;
}

export class MaterialResponse implements Omit<MaterialView, 'file'> {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId: string | null;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where it is a file' }) url: string | null;
  @ApiProperty({ type: HeldFileResponse, nullable: true, description: 'Null where it is a page elsewhere, or still being checked' })
  file: HeldFileResponse | null;
}

export class SeriesDateResponse implements SeriesDate {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) beginsAt: Date;
  @ApiProperty({ enum: gatheringStates }) state: GatheringState;
}

class DateCountsResponse {
  @ApiProperty() yes: number;
  @ApiProperty() ifNeedBe: number;
  @ApiProperty() no: number;
}

export class AskedDateResponse implements AskedDate {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) beginsAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) endsAt: Date;
  @ApiProperty({ enum: dateAnswers, nullable: true, description: 'The reader’s own' }) mine: DateAnswer | null;
  @ApiProperty({ type: DateCountsResponse, nullable: true, description: 'For those who arrange it' }) counts: DateCountsResponse | null;
  @ApiProperty({ type: [String], description: 'For those who arrange it' }) whoCan: string[];
}

export class GatheringResponse extends GatheringFaceResponse implements Omit<GatheringView, 'materials'> {
  @ApiProperty() lead: string;
  @ApiProperty({ description: 'For those who come, and who arrange it' }) onlineUrl: string;
  @ApiProperty() revision: number;
  @ApiProperty() isAhead: boolean;
  @ApiProperty({ description: 'How many came, once somebody said so' }) came: number;
  @ApiProperty({ type: [GatheringPartResponse] }) sessions: GatheringPartResponse[];
  @ApiProperty({ type: [MaterialResponse] }) materials: MaterialResponse[];
  @ApiProperty({ type: [AskedDateResponse], description: 'While a date is sought' }) dates: AskedDateResponse[];
  @ApiProperty({ type: [SeriesDateResponse], description: 'Of the same series, ahead' }) otherDates: SeriesDateResponse[];
  @ApiProperty() mayArrange: boolean;
  @ApiProperty() maySignUp: boolean;
  @ApiProperty() takesGuests: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'On the waiting list, from 1' }) myNumber: number | null;
  @ApiProperty() myRemark: string;
  @ApiProperty({ type: String, nullable: true }) myTenant: string | null;
  @ApiProperty({ type: Object, isArray: true }) comesFor: GatheringView['comesFor'];
}

export function toMaterialResponse({ file, ...material }: MaterialView): MaterialResponse {
  return { ...material, file: file && toHeldFileResponse(file) };
}

export function toGatheringResponse({ materials, ...gathering }: GatheringView): GatheringResponse {
  return { ...gathering, materials: materials.map(toMaterialResponse) };
}

export class GatheringMadeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class SignedUpResponse {
  @ApiProperty({ enum: signUpStates }) state: SignUpState;
  @ApiProperty({ type: Number, nullable: true, description: 'On the waiting list, from 1' }) number: number | null;
}

export class SignUpRowResponse implements SignUpRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null once erased' }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) tenant: string | null;
  @ApiProperty({ enum: signUpStates }) state: SignUpState;
  @ApiProperty() remark: string;
  @ApiProperty() isGuest: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
}

export class SignUpListResponse {
  @ApiProperty({ type: [SignUpRowResponse] }) items: SignUpRowResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
