import { ApiProperty } from '@nestjs/swagger';
import type { MatchView } from './match-view.js';

export class MatchResponse implements MatchView {
  @ApiProperty({ type: Object, nullable: true }) help: MatchView['help'];
  @ApiProperty({ type: Object, nullable: true, description: 'Somebody who can be called about an entry' }) person: MatchView['person'];
  @ApiProperty({ type: Object, nullable: true }) entry: MatchView['entry'];
  @ApiProperty({ type: Object }) tenant: MatchView['tenant'];
  @ApiProperty() score: number;
  @ApiProperty({ type: [Object], description: 'Why, as keys and what stands in them' }) reasons: MatchView['reasons'];
  @ApiProperty({ type: [String], description: 'Why, in words' }) why: string[];
}

export class MatchesResponse {
  @ApiProperty({ type: [MatchResponse], description: 'At most five' }) items: MatchResponse[];
}
