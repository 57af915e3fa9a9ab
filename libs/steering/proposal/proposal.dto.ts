import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Max, Min } from 'class-validator';
import { type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';

export const recommendable = ['approve', 'send_back', 'reject'] as const;
export type Recommended = (typeof recommendable)[number];

export class ProposalInput {
  /** The entry that is to be approved. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  entry: string;

  /** One of its published versions; without it the newest. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;

  /** Why the network should have it, in a few sentences. */
  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(2000)
  pitch = '';
}

export class CasePaperInput {
  /** The version it was written for; refused where the case has gone on with another. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;

  /** The paper's revision that was read; 0 where there was none. Any other is a lost update: 412, with the present text. */
  @ApiProperty({ type: Number, required: false })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision = 0;

  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(20_000)
  background: string;

  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(20_000)
  assessment: string;

  /** What the body is asked to decide, in its words. */
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  recommendation: string;

  @ApiProperty({ enum: recommendable })
  @IsIn([...recommendable])
  recommended: Recommended;

  /** Slugs of those who would earn by an approval: their seats are asked to stand aside. */
  @ApiProperty({ type: [String], required: false })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  paidTenants: string[] = [];

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class ProposedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Places of the template that still need an answer before members can vote' })
  missing: string[];
}
