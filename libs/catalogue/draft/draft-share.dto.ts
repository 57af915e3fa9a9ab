import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsPartialDate } from '../entry/partial-date.js';

export class ShareInput {
  @IsUUID()
  personId: string;

  /** The last day, inclusive; 90 days from now where none is given. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsPartialDate()
  endsOn: string | null = null;
}

export class CoOwnersInput {
  /** Slugs of tenants in a network with the responsible one. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  tenants: string[];
}

export interface Share {
  id: string;
  personId: string;
  /** Null where the reader may no longer know the person. */
  name: string | null;
  sharedAt: Date;
  endsAt: Date;
}

export interface Colleague {
  personId: string;
  name: string;
  title: string | null;
  tenant: string;
}
