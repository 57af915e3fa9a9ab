import { Transform } from 'class-transformer';
import { IsEmail, IsString, MaxLength } from 'class-validator';

/** E-mail addresses are compared and kept trimmed and in lower case. */
export const Email = () => Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

export class SignInInput {
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @MaxLength(500)
  password: string;
}
