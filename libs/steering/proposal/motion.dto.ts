import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, Max, Min } from 'class-validator';
import { type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';

class MotionWords {
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  title: string;

  /** What the body is to decide and why, in Markdown. */
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(20_000)
  text: string;

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class MotionInput extends MotionWords {
  /** Slug of the municipality it comes from, for who belongs to several in the network. Before a municipality's own body it is that one. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  tenant?: string;
}

export class MotionChangeInput extends MotionWords {
  /** The version that was read; refused where the motion has gone on with another. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version: number;
}

export class MotionMadeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}
