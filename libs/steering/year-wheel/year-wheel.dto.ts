import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUrl, IsUUID } from 'class-validator';
import { IsDay, type Language, languages, MaxLength, MayBeLeftOut, Trimmed, targets } from '#libs/platform';
import { cellStates, type TreatmentStatus, treatmentStatuses } from './cell-state.js';
import { type Outcome, outcomes } from './outcome.js';
import { quarters } from './quarter.js';
import type { TreatmentRow } from './treatment-row.js';
import type { Wheel, WheelCell, WheelCommittee, WheelQuarter, WheelSettings } from './wheel-view.js';

const goals = Array.from({ length: 17 }, (_, index) => index + 1);
const webAddress = { protocols: ['https', 'http'], require_protocol: true };
const day = { type: String, format: 'date', nullable: true } as const;

export class WheelQuery {
  /** Without it, the present one. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsString()
  @IsIn(Array.from({ length: 200 }, (_, index) => String(2000 + index)))
  year?: string;
}

export class TreatmentInput {
  @ApiProperty({ enum: treatmentStatuses })
  @IsIn([...treatmentStatuses])
  status: TreatmentStatus;

  @ApiProperty({ ...day, required: false })
  @IsOptional()
  @IsDay()
  meetingOn: string | null = null;

  @ApiProperty({ required: false })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  title: string = '';

  @ApiProperty({ required: false })
  @Trimmed()
  @IsString()
  @MaxLength(20_000)
  agenda: string = '';

  /** What was done about it. */
  @ApiProperty({ required: false })
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  done: string = '';

  @ApiProperty({ required: false })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  note: string = '';

  /** Of the case in the municipality's own system. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(2000)
  link: string | null = null;

  /** Chosen from the catalogue. */
  @ApiProperty({ type: [String], format: 'uuid', required: false })
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  entries: string[] = [];

  @ApiProperty({ type: [Number], required: false })
  @IsArray()
  @ArrayUnique()
  @IsIn(goals, { each: true })
  goals: number[] = [];

  @ApiProperty({ type: [String], required: false })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(targets, { each: true })
  targets: string[] = [];

  @ApiProperty({ type: [String], required: false })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  partners: string[] = [];

  @ApiProperty({ required: false })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  area: string = '';

  @ApiProperty({ ...day, required: false })
  @IsOptional()
  @IsDay()
  since: string | null = null;

  @ApiProperty({ ...day, required: false })
  @IsOptional()
  @IsDay()
  until: string | null = null;

  /** What it is written in; without it the committee's. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class OutcomeInput {
  @ApiProperty({ enum: outcomes })
  @IsIn([...outcomes])
  status: Outcome;

  /** To the minutes; without it what stood there stays. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() || null : value))
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(2000)
  link: string | null = null;
}

export class WheelCommitteeInput {
  @ApiProperty({ type: [Number], required: false })
  @IsArray()
  @ArrayUnique()
  @IsIn(goals, { each: true })
  goals: number[] = [];

  @ApiProperty({ type: [String], required: false })
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsIn(targets, { each: true })
  targets: string[] = [];

  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class CalendarInput {
  /** Of an iCalendar file that anyone who knows the address may read; null for none. */
  @ApiProperty({ type: String, nullable: true })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim().replace(/^webcals?:/i, 'https:') || null : value))
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(2000)
  calendarUrl: string | null = null;
}

export class WheelMeetingInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  on: string;
}

export class TreatmentResponse implements TreatmentRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) bodyId: string;
  @ApiProperty({ format: 'uuid' }) tenantId: string;
  @ApiProperty() year: number;
  @ApiProperty({ enum: quarters }) quarter: TreatmentRow['quarter'];
  @ApiProperty({ enum: treatmentStatuses }) status: TreatmentStatus;
  @ApiProperty(day) meetingOn: string | null;
  @ApiProperty() title: string;
  @ApiProperty() agenda: string;
  @ApiProperty() done: string;
  @ApiProperty() note: string;
  @ApiProperty({ type: String, nullable: true }) link: string | null;
  @ApiProperty({ type: [String] }) entries: string[];
  @ApiProperty({ type: [Number] }) goals: number[];
  @ApiProperty({ type: [String] }) targets: string[];
  @ApiProperty({ type: [String] }) partners: string[];
  @ApiProperty() area: string;
  @ApiProperty(day) since: string | null;
  @ApiProperty(day) until: string | null;
  @ApiProperty({ enum: languages }) language: string;
  @ApiProperty() revision: number;
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
}

export class WheelCellResponse implements WheelCell {
  @ApiProperty({ enum: quarters }) quarter: WheelCell['quarter'];
  @ApiProperty({ enum: cellStates }) state: WheelCell['state'];
  @ApiProperty({ type: [String], format: 'date' }) meetings: string[];
  @ApiProperty({ type: TreatmentResponse, nullable: true }) treatment: TreatmentResponse | null;
}

export class WheelCommitteeResponse implements WheelCommittee {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty({ type: Object }) names: WheelCommittee['names'];
  @ApiProperty({ type: String, nullable: true }) abbreviation: string | null;
  @ApiProperty({ enum: languages }) language: string;
  @ApiProperty({ type: [Number] }) goals: number[];
  @ApiProperty({ type: [String] }) targets: string[];
  @ApiProperty() mayKeep: boolean;
  @ApiProperty({ type: [WheelCellResponse] }) cells: WheelCellResponse[];
}

export class WheelResponse implements Wheel {
  @ApiProperty({ type: Object }) tenant: Wheel['tenant'];
  @ApiProperty() year: number;
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({ type: [WheelCommitteeResponse] }) committees: WheelCommitteeResponse[];
}

export class WheelSettingsResponse implements WheelSettings {
  @ApiProperty({ type: Object }) tenant: WheelSettings['tenant'];
  @ApiProperty({ type: Object }) committee: WheelSettings['committee'];
  @ApiProperty({ type: [Object], description: 'From the first day of the year on; those typed by hand can be dropped' })
  meetings: WheelSettings['meetings'];
  @ApiProperty({ type: Object, nullable: true, description: 'Null where this installation reads no addresses' })
  calendar: WheelSettings['calendar'];
}

export class WheelQuarterResponse extends WheelCellResponse implements WheelQuarter {
  @ApiProperty({ type: Object }) tenant: Wheel['tenant'];
  @ApiProperty({ type: Object }) committee: WheelQuarter['committee'];
  @ApiProperty() year: number;
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({ type: [Object], description: 'Each with its reason, and the reason as a sentence' })
  suggestions: WheelQuarter['suggestions'];
  @ApiProperty({ type: [Object] }) used: WheelQuarter['used'];
  @ApiProperty({ type: Object }) ready: WheelQuarter['ready'];
}
