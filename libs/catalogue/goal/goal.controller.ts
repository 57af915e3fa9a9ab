import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { languages, officialText, Permission, parseInput, targetsOf, translate } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';

class GoalQuery {
  /** Of the names; English where none is named. */
  @IsOptional()
  @IsIn([...languages])
  @ApiPropertyOptional({ enum: languages })
  language: Language = 'en';
}

class TargetResponse {
  @ApiProperty({ example: '17.17' }) code: string;
  @ApiProperty({ description: 'A short label of our own, at most 60 characters' }) label: string;
}

class GoalResponse {
  @ApiProperty({ example: 17 }) number: number;
  @ApiProperty({ description: 'Its official short name' }) name: string;
  @ApiProperty({ format: 'uri', description: 'The text that binds' }) officialText: string;
  @ApiProperty({ type: [TargetResponse] }) targets: TargetResponse[];
}

class GoalListResponse {
  @ApiProperty({ type: [GoalResponse] }) items: GoalResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

const goals = Array.from({ length: 17 }, (_, index) => index + 1);

@ApiTags('reference data')
@Controller('api/v1/goals')
export class GoalController {
  /** The 17 goals with their 169 targets. */
  @Get()
  @Permission('anyone')
  @ApiOkResponse({ type: GoalListResponse })
  list(@Query() query: GoalQuery): GoalListResponse {
    const { language } = parseInput(GoalQuery, query);
    const items = goals.map((number) => ({
      number,
      name: translate(language, `goals.${number}`),
      officialText: officialText(number),
      targets: targetsOf(number).map((code) => ({ code, label: translate(language, `targets.${code}`) })),
    }));
    return { items, nextCursor: null };
  }
}
