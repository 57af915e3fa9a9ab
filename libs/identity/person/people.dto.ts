import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength, PageQuery, Trimmed } from '#libs/platform';
import { type Role, roles } from '../actor/actor.js';

export class PeopleQuery extends PageQuery {
  /** A part of the name or title. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(120)
  name?: string;
}

export class RoleInput {
  @IsIn(roles)
  role: Role;
}

export class PersonResponse {
  @ApiProperty({ format: 'uuid' })
  membershipId: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ nullable: true, type: String })
  title: string | null;

  @ApiProperty({ enum: roles })
  role: Role;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;

  @ApiProperty({ nullable: true, type: String, description: 'For members of the same municipality alone' })
  email: string | null;
}

export class PeoplePage {
  @ApiProperty({ type: [PersonResponse] })
  items: PersonResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}
