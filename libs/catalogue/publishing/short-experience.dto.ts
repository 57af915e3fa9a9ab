import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MaxLength } from '#libs/platform';
import type { TenantName } from '../draft/draft.dto.js';
import { type Kind, kinds, longest } from '../entry/entry-content.js';

export const shortWays = ['draft', 'tenant', 'networks', 'public'] as const;

export class ShortExperienceInput {
  /** Given by `begin`: the same form sent twice is one experience. */
  @IsUUID() id: string;
  @IsIn([...shortWays]) way: (typeof shortWays)[number];
  @IsString() @MaxLength(longest.title) title: string;
  @IsString() @MaxLength(longest.summary) summary: string;
  @IsArray()
  @ArrayMaxSize(17)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goals: number[];
  /** Checked with the rest of the content. */
  @IsObject() contact: object;
  /** Null: the words tell. */
  @IsOptional() @IsIn([...kinds]) kind: Kind | null = null;
}

/** What the form begins with. */
export interface ShortExperienceStart {
  id: string;
  tenants: (TenantName & { hasNetworks: boolean; asksEditor: boolean })[];
  /** The contact of what the person wrote last. */
  mailbox: string | null;
}
