import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEmail, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { Email } from '#libs/identity';
import { type Language, languages, MaxLength, MayBeLeftOut } from '#libs/platform';
import { type Rhythm, rhythms } from '../subscription/period.js';

export class PublicDigestInput {
  @ApiProperty({ example: 'innbygger@example.com' })
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty({ enum: languages })
  @IsIn(languages)
  language: Language;

  @ApiProperty({ type: [Number], description: 'Numbers of goals' })
  @ArrayMinSize(1)
  @ArrayMaxSize(17)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goals: number[];

  @ApiPropertyOptional({ enum: rhythms, default: 'weekly' })
  @MayBeLeftOut()
  @IsIn(rhythms)
  rhythm?: Rhythm;
}

export class PublicDigestConfirmationInput {
  @ApiProperty({ description: 'From the link in the mail' })
  @IsString()
  @MaxLength(200)
  token: string;
}

export class PublicDigestResponse {
  @ApiProperty({ enum: languages })
  language: Language;

  @ApiProperty({ type: [Number] })
  goals: number[];

  @ApiProperty({ enum: rhythms })
  rhythm: Rhythm;

  @ApiProperty()
  confirmed: boolean;
}
