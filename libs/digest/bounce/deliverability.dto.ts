import { ApiProperty } from '@nestjs/swagger';
import { type Suppression, suppressions } from './suppression.js';

/** Of the digests to a tenant's people of now. */
export class DeliverabilityFigures {
  @ApiProperty({ description: 'Handed to the mail server' })
  sent: number;

  @ApiProperty({ description: 'Not taken by the mail server' })
  refused: number;

  @ApiProperty({ description: 'Of those sent, reported not to have arrived' })
  bounced: number;

  @ApiProperty({ description: 'Of those sent, called unwanted by their readers' })
  complained: number;
}

/** A member whose address gets no digests. */
export class UnreachedMemberResponse {
  @ApiProperty({ format: 'uuid' })
  membershipId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: suppressions })
  why: Suppression;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;
}

export class DeliverabilityResponse {
  @ApiProperty({ type: DeliverabilityFigures })
  last30Days: DeliverabilityFigures;

  @ApiProperty({ type: [UnreachedMemberResponse], description: 'The newest first' })
  items: UnreachedMemberResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}
