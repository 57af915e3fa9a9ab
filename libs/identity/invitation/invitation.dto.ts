import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsObject, IsString, Matches, Max, Min, MinLength, ValidateNested } from 'class-validator';
import { languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type Role, roles } from '../actor/actor.js';
import { NewPassword } from '../session/password.js';
import { Email } from '../session/session.dto.js';
import { type Country, countries, type TenantKind, tenantKinds } from '../tenant/tenant.entity.js';

export class InvitationInput {
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsIn(roles)
  role: Role;

  /** Of the mail, where the recipient's own is not known. */
  @IsIn(languages)
  language: string;
}

/** Several at once, as they were pasted. */
export class InvitationsInput {
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  emails: string;

  @IsIn(roles)
  role: Role;

  @IsIn(languages)
  language: string;
}

export class SponsoredTenantInput {
  @Trimmed()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  slug: string;

  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @IsIn(tenantKinds)
  kind: TenantKind;

  @IsIn(countries)
  country: Country;

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(20_000_000)
  population?: number;
}

/** An association invites the first administrator of a tenant that does not exist yet. */
export class SponsorshipInput {
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsIn(languages)
  language: string;

  @IsObject()
  @ValidateNested()
  @Type(() => SponsoredTenantInput)
  tenant: SponsoredTenantInput;
}

export class AcceptanceInput {
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @NewPassword()
  password: string;
}

export class InvitationMadeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
