import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, MinLength } from 'class-validator';
import { MaxLength } from '#libs/platform';
import { type Actor, type Role, roles, type SignedIn } from '../actor/actor.js';
import type { Session } from './session.entity.js';

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
  @MinLength(1)
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

export class OwnSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Firefox, Windows' })
  device: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'To the hour' })
  lastSeenAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;

  @ApiProperty({ description: 'The one that asks' })
  isThis: boolean;
}

export class OwnSessionsResponse {
  @ApiProperty({ type: [OwnSessionResponse] })
  items: OwnSessionResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export function toOwnSessionsResponse(actor: Pick<Actor, 'sessionId'>, sessions: readonly Session[]): OwnSessionsResponse {
  const items = sessions.map(({ id, device, createdAt, lastSeenAt, expiresAt }) => ({
    id,
    device,
    createdAt,
    lastSeenAt,
    expiresAt,
    isThis: id === actor.sessionId,
  }));
  return { items, nextCursor: null };
}
