import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, Min, MinLength } from 'class-validator';
import { MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import {
  type CallOutcome,
  type CallState,
  type CallView,
  callOutcomes,
  callStates,
  type OwnCallOffer,
  type PersonToCall,
  type WhoToCall,
} from './call-view.js';

export class CallOfferInput {
  /** Slug of the tenant one speaks for: it wrote the entry or took it up. */
  @ApiProperty({ example: 'herning' })
  @IsString()
  @MaxLength(60)
  tenant: string;

  /** Calls a month; all that one is asked for count, whatever they are about. */
  @ApiProperty({ minimum: 1, maximum: 8 })
  @IsInt()
  @Min(1)
  @Max(8)
  perMonth: number;

  @ApiProperty({ type: String, required: false, description: 'What one likes to be asked about' })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  topic = '';
}

export class CallRequestInput {
  /** Slug of the tenant in whose name one asks. */
  @ApiProperty({ example: 'herning' })
  @IsString()
  @MaxLength(60)
  tenant: string;

  /** Left out with `help`: it goes to whoever wrote that. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  person?: string;

  /** A need that one answers, or an offer that one takes up. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  help?: string;

  /** What it is about; without it and `help` the person must have said that they may be asked. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  entry?: string;

  @ApiProperty()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  message: string;
}

export class CallToAskQuery {
  @MayBeLeftOut()
  @IsUUID()
  person?: string;

  @MayBeLeftOut()
  @IsUUID()
  entry?: string;

  @MayBeLeftOut()
  @IsUUID()
  help?: string;
}

export class CallAnswerInput {
  @ApiProperty({ description: 'Yes: the two get each other’s address' })
  @IsBoolean()
  accept: boolean;

  @ApiProperty({ type: String, required: false, description: 'When it suits, or why not' })
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  answer = '';
}

export class CallOutcomeInput {
  @ApiProperty({ enum: callOutcomes })
  @IsIn([...callOutcomes])
  outcome: CallOutcome;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  note = '';
}

export class CallsQuery extends PageQuery {}

export class CallOffersQuery extends PageQuery {}

export class PersonToCallResponse implements PersonToCall {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: Object }) tenant: PersonToCall['tenant'];
  @ApiProperty() topic: string;
  @ApiProperty() language: string;
  @ApiProperty() perMonth: number;
  @ApiProperty({ description: 'Calls of this month that are free' }) left: number;
}

export class WhoToCallResponse implements WhoToCall {
  @ApiProperty({ description: 'How many said yes' }) count: number;
  @ApiProperty({ type: [PersonToCallResponse], description: 'At most three with room this month, for colleagues in the networks' })
  people: PersonToCallResponse[];
  @ApiProperty() areAllTaken: boolean;
  @ApiProperty({ type: Object, nullable: true }) own: WhoToCall['own'];
  @ApiProperty({ type: [Object] }) tenants: WhoToCall['tenants'];
}

export class OwnCallOfferResponse implements OwnCallOffer {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'Tenant, slug, title, language; null where the reader may read it no more',
  })
  entry: OwnCallOffer['entry'];
  @ApiProperty() perMonth: number;
  @ApiProperty() topic: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it holds' }) until: string;
  @ApiProperty({ description: 'It is there for the reader alone, until they renew it' }) hasEnded: boolean;
}

export class OwnCallOffersResponse {
  @ApiProperty({ type: [OwnCallOfferResponse] }) items: OwnCallOfferResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CallResponse implements CallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: callStates }) state: CallState;
  @ApiProperty({ description: 'The reader asked' }) isMine: boolean;
  @ApiProperty({ type: Object, description: 'Name, title, tenant, and the address once both agreed' }) from: CallView['from'];
  @ApiProperty({ type: Object }) to: CallView['to'];
  @ApiProperty({ type: Object, nullable: true }) entry: CallView['entry'];
  @ApiProperty({ type: Object, nullable: true, description: 'The need or offer it is about' }) help: CallView['help'];
  @ApiProperty({ description: 'Whoever asks wants to help' }) answersNeed: boolean;
  @ApiProperty() message: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ format: 'date' }) answerBy: string;
  @ApiProperty() answer: string;
  @ApiProperty({ enum: callOutcomes, nullable: true, type: String }) outcome: CallOutcome | null;
  @ApiProperty() outcomeNote: string;
  @ApiProperty() mayTellOutcome: boolean;
}

export class CallsResponse {
  @ApiProperty({ type: [CallResponse] }) items: CallResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AskedCallResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}
