import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';

export class ColleagueQuery extends PageQuery {
  /** Words of a name, a role or a municipality, or a topic. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(100)
  q = '';

  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 17 })
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(17)
  goal?: number;

  /** A tenant's slug. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  tenant?: string;
}

/** Somebody of another tenant of one's networks who said that they may be asked, and what they know of. */
export interface FoundColleague {
  personId: string;
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
  /** At most three that the reader may read, which they shared or can be called about. */
  entries: { tenant: string; slug: string; title: string; language: string }[];
}

export class FoundColleagueResponse implements FoundColleague {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: Object }) tenant: FoundColleague['tenant'];
  @ApiProperty({ type: [Object] }) entries: FoundColleague['entries'];
}

export class FoundColleaguesResponse {
  @ApiProperty({ type: [FoundColleagueResponse] }) items: FoundColleagueResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
