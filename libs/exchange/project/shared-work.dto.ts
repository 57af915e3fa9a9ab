import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, IsUUID, Max, Min, MinLength } from 'class-validator';
import { type AudienceName, audiences, NetworksInput } from '#libs/catalogue';
import { type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';

/** What projects and partnerships say alike: what they are for, and who can see it. */
export class SharedWorkInput extends NetworksInput {
  /** Given out before, so that what is sent twice is made once. */
  @ApiProperty({ format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  title: string;

  /** Without it, the tenant's. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;

  /** What it is for. */
  @ApiProperty({ required: false, maxLength: 2000 })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  purpose: string = '';

  @ApiProperty({ type: [Number], required: false, example: [11] })
  @IsArray()
  @ArrayMaxSize(17)
  @ArrayUnique()
  @Type(() => Number)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goals: number[] = [];

  @ApiProperty({ enum: audiences, required: false })
  @IsIn([...audiences])
  audience: AudienceName = 'tenant';
}
