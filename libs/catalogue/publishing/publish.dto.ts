import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, MinLength } from 'class-validator';
import { type AudienceName, audiences } from './audience.js';

export class AudienceInput {
  @IsIn([...audiences])
  audience: AudienceName;

  /** Ids or slugs of networks that the tenant has joined: needed for `networks`, possible beside `public`. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  networks: string[] = [];
}

export class PublishInput extends AudienceInput {
  /** Its part of the address; without it the title gives one. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(100)
  slug?: string;

  /** The revision that was read; another one is refused, so that nobody publishes what they have not seen. */
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

export class DeclineInput {
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  reason: string;
}

export class ReleaseInput {
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

/** What came of pressing the button: a version, or a question to the editors. */
export interface Published {
  entryId: string;
  tenant: string;
  /** Null until the first publication. */
  slug: string | null;
  version: number | null;
  audience: AudienceName;
  releaseRequest: string | null;
}
