import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, MinLength } from 'class-validator';
import { Email } from '#libs/identity';
import { MaxLength, Trimmed } from '#libs/platform';

/** A letter to the contact of an entry, from whoever reads it. */
export class ContactMessageInput {
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  /** Where the answer goes. */
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  message: string;

  /** Nobody sees this field: what fills it in is a program, whose letter goes nowhere. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  @ApiProperty({ type: String, required: false, description: 'Leave empty' })
  website?: string;
}
