import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID, ValidateNested } from 'class-validator';
import { MaxLength } from '#libs/platform';
import { type RoleGroup, roleGroups } from '../permission/permissions.js';

const receiverGroups = Object.keys(roleGroups);

export class HandoverShareInput {
  @ApiProperty({ example: 'entry', description: 'What is handed over' })
  @IsString()
  @MaxLength(40)
  kind: string;

  @ApiProperty({ format: 'uuid', description: 'Membership of the colleague it goes to' })
  @IsUUID()
  to: string;
}

export class HandoverInput {
  @ApiProperty({ type: [HandoverShareInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique(({ kind }: HandoverShareInput) => kind)
  @ValidateNested({ each: true })
  @Type(() => HandoverShareInput)
  shares: HandoverShareInput[];
}

export class HeldThingResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the title; null where it is a name' }) language: string | null;
}

/** What a person has of one kind. */
export class HeldKindResponse {
  @ApiProperty({ example: 'entry' }) kind: string;
  @ApiProperty() count: number;
  @ApiProperty({ type: [HeldThingResponse], description: 'The first twenty by title' }) first: HeldThingResponse[];
  @ApiProperty({ description: 'Whether the reader may hand it over' }) mayHandOver: boolean;
  @ApiProperty({ enum: receiverGroups, description: 'Which colleagues can take it over' }) receivers: RoleGroup;
}

export class HandedKindResponse {
  @ApiProperty({ example: 'entry' }) kind: string;
  @ApiProperty({ description: 'Name of the colleague' }) to: string;
  @ApiProperty({ description: 'How many have gone over' }) moved: number;
  @ApiProperty() isDone: boolean;
}

export class HandoverResponse {
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it goes on' }) endedAt: Date | null;
  @ApiProperty({ type: [HandedKindResponse] }) shares: HandedKindResponse[];
}

export class ReceiverResponse {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: receiverGroups, isArray: true, description: 'What they can take over: of kinds with these `receivers`' })
  takes: RoleGroup[];
}

export class HandoverViewResponse {
  @ApiProperty({ description: 'Of the person who leaves' }) name: string;
  @ApiProperty({ description: 'Whether the reader is that person' }) isSelf: boolean;
  @ApiProperty({ type: [ReceiverResponse], description: 'Who can take over, by name' }) receivers: ReceiverResponse[];
  @ApiProperty({ type: [HeldKindResponse], description: 'What is still theirs; kinds with nothing are left out' }) held: HeldKindResponse[];
  @ApiProperty({ type: HandoverResponse, nullable: true, description: 'The last one' }) last: HandoverResponse | null;
}
