import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsDay, MaxLength, Trimmed } from '#libs/platform';
import { type Preset, presets, type Rules } from '../round/rules.js';

export class RuleSetInput implements Rules {
  @ApiProperty({ enum: presets, description: 'What is left out is as this preset has it' })
  @IsIn(presets)
  preset: Preset;

  @ApiProperty({ enum: ['half', 'more_than_half'] })
  @IsIn(['half', 'more_than_half'])
  quorum: Rules['quorum'];

  @ApiProperty({ enum: ['votes_cast', 'seats'] })
  @IsIn(['votes_cast', 'seats'])
  majority: Rules['majority'];

  @ApiProperty({ enum: ['lapses', 'chair_decides'] })
  @IsIn(['lapses', 'chair_decides'])
  tie: Rules['tie'];

  @ApiProperty()
  @IsBoolean()
  abstention: boolean;

  @ApiProperty({ enum: ['any_absence', 'recusal_only', 'none'] })
  @IsIn(['any_absence', 'recusal_only', 'none'])
  deputies: Rules['deputies'];

  @ApiProperty({ enum: ['member', 'body'] })
  @IsIn(['member', 'body'])
  recusalDecidedBy: Rules['recusalDecidedBy'];

  @ApiProperty()
  @IsBoolean()
  openVotes: boolean;

  @ApiProperty({ minimum: 1, maximum: 90 })
  @IsInt()
  @Min(1)
  @Max(90)
  deadlineDays: number;

  @ApiProperty({ minimum: 1, maximum: 120 })
  @IsInt()
  @Min(1)
  @Max(120)
  reviewMonths: number;

  /** The paragraphs the rules follow; an association names its statutes. */
  @ApiProperty()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  ruleText: string;

  /** The day of that text, or on which it was read. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  ruleTextOf: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @Matches(/^https:\/\/\S+$/)
  @MaxLength(500)
  ruleSource: string | null = null;

  /** The first day they are in force: today or later, and not before the version before. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  effectiveOn: string;
}

export class RuleSetResponse {
  @ApiProperty() version: number;
  @ApiProperty({ type: Object }) rules: Rules;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ description: 'These are the ones that hold today' }) isInForce: boolean;
  @ApiProperty({ type: [String], description: 'What is otherwise than in the version before' }) changed: string[];
}

export class RuleSetsResponse {
  @ApiProperty({ type: [RuleSetResponse], description: 'The newest version first' }) items: RuleSetResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class MadeRuleSetResponse {
  @ApiProperty() version: number;
}
