import { ApiProperty } from '@nestjs/swagger';
import { meetingStates } from './meeting-row.js';
import type { MeetingFace, MeetingList, MeetingView } from './meeting-view.js';

const moment = { type: String, format: 'date-time', nullable: true } as const;

export class MeetingFaceResponse implements MeetingFace {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ enum: meetingStates }) state: MeetingFace['state'];
  @ApiProperty({ ...moment, description: 'Null while dates are asked about' }) beginsAt: Date | null;
  @ApiProperty(moment) endsAt: Date | null;
  @ApiProperty({ description: 'The IANA zone in whose clock time it is' }) zone: string;
  @ApiProperty() place: string;
  @ApiProperty({ description: 'Items of its agenda' }) items: number;
}

export class MeetingListResponse implements MeetingList {
  @ApiProperty({ type: Object }) body: MeetingList['body'];
  @ApiProperty({ type: [MeetingFaceResponse] }) ahead: MeetingFaceResponse[];
  @ApiProperty({ type: [MeetingFaceResponse] }) past: MeetingFaceResponse[];
  @ApiProperty() mayPrepare: boolean;
}

export class MeetingResponse extends MeetingFaceResponse implements MeetingView {
  @ApiProperty() revision: number;
  @ApiProperty({ description: 'Neither called off nor over' }) isAhead: boolean;
  @ApiProperty({ type: Object }) body: MeetingView['body'];
  @ApiProperty({ description: 'For the body alone; else empty' }) onlineUrl: string;
  @ApiProperty({ type: [Object] }) agenda: MeetingView['agenda'];
  @ApiProperty({ description: 'Who comes is shown to the body alone' }) showsPeople: boolean;
  @ApiProperty({ description: 'Whether the reader may read what the body decides' }) showsDecisions: boolean;
  @ApiProperty({ type: [Object] }) dates: MeetingView['dates'];
  @ApiProperty({ type: [Object] }) seats: MeetingView['seats'];
  @ApiProperty() mayPrepare: boolean;
  @ApiProperty({ type: [Object] }) cases: MeetingView['cases'];
}
