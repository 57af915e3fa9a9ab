import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUrl,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DateAnswersInput, type Language, LocalTimeInput, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';

class MeetingFields {
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(160)
  title: string;

  /** An IANA zone; without it the writer's own. */
  @ApiProperty({ type: String, required: false, example: 'Europe/Oslo' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  zone?: string;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  place = '';

  @ApiProperty({ type: String, required: false, description: 'Where one takes part from elsewhere, or empty' })
  @Trimmed()
  @ValidateIf(({ onlineUrl }) => onlineUrl !== '')
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  onlineUrl = '';
}

export class MeetingInput extends MeetingFields {
  /** One calls the body to a meeting; several ask each seat which of them it can. */
  @ApiProperty({ type: [LocalTimeInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => LocalTimeInput)
  dates: LocalTimeInput[];

  /** What the title is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class MeetingChangeInput extends MeetingFields {
  /** The revision that was read. Any other is a lost update: 412, with what is there now. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;

  /** Left out while dates are still asked about. */
  @ApiProperty({ type: LocalTimeInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => LocalTimeInput)
  time?: LocalTimeInput;
}

export class SeatAnswersInput extends DateAnswersInput {
  /** Whose seat; without it the one that the reader answers for. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  seat?: string;
}

export class AgendaItemInput {
  /** A case before the body that is not decided. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  proposal?: string;

  /** Needed where it is no case. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @ValidateIf(({ proposal, title }) => proposal === undefined || title !== '')
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  title = '';

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  text = '';
}

export class AgendaMoveInput {
  @ApiProperty({ enum: ['up', 'down'] })
  @IsIn(['up', 'down'])
  direction: 'up' | 'down';
}

export const agendaFormats = ['docx', 'md'] as const;

export class AgendaTextQuery {
  @IsIn([...agendaFormats])
  format: (typeof agendaFormats)[number] = 'docx';
}

export class MeetingMadeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}
