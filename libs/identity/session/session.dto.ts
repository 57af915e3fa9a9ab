import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { type Role, roles, type SignedIn } from '../actor/actor.js';

/** E-mail addresses are compared and kept trimmed and in lower case. */
export const Email = () => Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

export class SignInInput {
  @ApiProperty({ example: 'editor@herning.example' })
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @IsString()
  @MaxLength(500)
  password: string;
}

export class SessionResponse {
  @ApiProperty()
  token: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
}

export class MembershipResponse {
  @ApiProperty({ example: 'herning' })
  tenant: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: roles })
  role: Role;
}

export class MeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  language: string;

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ type: [MembershipResponse] })
  memberships: MembershipResponse[];

  @ApiProperty({ type: [String], description: 'Slugs of the networks' })
  networks: string[];

  @ApiProperty({ description: 'Holds a seat, or stands in for one' })
  hasSeat: boolean;
}

export function toMeResponse(actor: SignedIn): MeResponse {
  return {
    id: actor.personId,
    name: actor.name,
    language: actor.language,
    timeZone: actor.timeZone,
    memberships: actor.memberships.map(({ slug, name, role }) => ({ tenant: slug, name, role })),
    networks: actor.networks.map(({ slug }) => slug),
    hasSeat: actor.seats.length > 0,
  };
}
