import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsDay } from '#libs/platform';

export class ShareInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  /** The last day, inclusive; 90 days from now where none is given. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  endsOn: string | null = null;
}

export class CoOwnersInput {
  /** Slugs of tenants in a network with the responsible one. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  tenants: string[];
}

export class ShareResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the reader may no longer know the person' }) name: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) sharedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) endsAt: Date;
}

export class ShareListResponse {
  @ApiProperty({ type: [ShareResponse] }) items: ShareResponse[];
}

export interface Colleague {
  personId: string;
  name: string;
  title: string | null;
  tenant: string;
}
