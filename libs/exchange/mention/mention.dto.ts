import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MaxLength, Trimmed } from '#libs/platform';

/** A person or a tenant, and the words that name them in a text. */
export interface Mentionable {
  token: string;
  name: string;
  /** The person's tenant. */
  about: string | null;
}

export class MentionableQuery {
  /** Two letters or more of a name. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(60)
  q = '';
}

export class MentionableResponse implements Mentionable {
  @ApiProperty() token: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) about: string | null;
}

export class MentionablesResponse {
  @ApiProperty({ type: [MentionableResponse] }) items: MentionableResponse[];
}
