import { IsBoolean, IsIn, IsOptional, IsString, IsTimeZone, MinLength } from 'class-validator';
import { languages, MaxLength, Trimmed } from '#libs/platform';
import { NewPassword } from '../session/password.js';

/** What a person says of themselves. */
export class AccountInput {
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(120)
  title?: string | null;

  @IsIn(languages)
  language: string;

  @IsTimeZone()
  @MaxLength(60)
  timeZone: string;

  /** Shown to the networks' colleagues as somebody they can ask. */
  @IsBoolean()
  mayBeAsked: boolean;
}

export class PasswordChangeInput {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  oldPassword: string;

  @NewPassword()
  newPassword: string;
}
