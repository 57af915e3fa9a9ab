import { ApiProperty } from '@nestjs/swagger';
import { EntryContentInput } from '../entry/entry-content.input.js';
import type { EntryContent } from '../entry/entry-content.js';
import { type AudienceName, audiences } from '../publishing/audience.js';
import type { DraftListItem, DraftView } from './draft.dto.js';

export class TenantNameResponse {
  @ApiProperty({ example: 'herning' }) slug: string;
  @ApiProperty() name: string;
}

export class GuessResponse {
  @ApiProperty({ example: 'goals' }) place: string;
  @ApiProperty({ example: 'goal_named_in_text' }) reason: string;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
}

export class OpenPlaceResponse {
  @ApiProperty({ example: 'milestones' }) place: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the text says all the same' }) words: string | null;
}

export class DroppedResponse {
  @ApiProperty({ example: 'furniture' }) what: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: Number, nullable: true, description: 'How many passages, where they are told by number alone' }) count:
    | number
    | null;
}

export class KindGuessResponse {
  @ApiProperty({ enum: ['case_study', 'method', 'tool'] }) kind: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
}

export class ReadinessResponse {
  @ApiProperty({ type: [String], description: 'Places a short experience, and so any publication, still needs' }) shortMissing: string[];
  @ApiProperty({ type: [String], description: 'Places of the whole template without an answer' }) templateMissing: string[];
  @ApiProperty({ type: [String], description: 'What stopped work has not told yet: asked for, never in the way' }) stoppedAsks: string[];
  @ApiProperty() canPublish: boolean;
  @ApiProperty() canPropose: boolean;
  @ApiProperty({ minimum: 0, maximum: 100 }) meter: number;
}

export class WordingMarkResponse {
  @ApiProperty({ example: 'claims.0.statement' }) place: string;
  @ApiProperty({ example: 'klimaneutral', description: 'As it is written there' }) word: string;
}

export class PublishedStateResponse {
  @ApiProperty() version: number;
  @ApiProperty() slug: string;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ description: 'The draft has changed since that version' }) changedSince: boolean;
}

/** A draft; its revision is also its ETag. */
export class DraftResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: TenantNameResponse;
  @ApiProperty({ type: [TenantNameResponse] }) coOwners: TenantNameResponse[];
  @ApiProperty() revision: number;
  @ApiProperty({ type: EntryContentInput }) content: EntryContent;
  @ApiProperty({ type: [GuessResponse] }) guesses: GuessResponse[];
  @ApiProperty({ type: [OpenPlaceResponse] }) open: OpenPlaceResponse[];
  @ApiProperty({ type: [DroppedResponse] }) dropped: DroppedResponse[];
  @ApiProperty({ type: KindGuessResponse, nullable: true }) kindGuess: KindGuessResponse | null;
  @ApiProperty() readiness: ReadinessResponse;
  @ApiProperty({ type: [WordingMarkResponse], description: 'Large words with no number and source behind them; they never block' })
  wording: WordingMarkResponse[];
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: PublishedStateResponse, nullable: true }) published: PublishedStateResponse | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) releaseRequest: string | null;
}

export class DraftItemResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: TenantNameResponse;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) kind: string | null;
  @ApiProperty() language: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty() isPublished: boolean;
  @ApiProperty() meter: number;
  @ApiProperty() mayWrite: boolean;
  @ApiProperty() sharedWithMe: boolean;
}

export class DraftListResponse {
  @ApiProperty({ type: [DraftItemResponse] }) items: DraftItemResponse[];
}

export function toDraftResponse(draft: DraftView): DraftResponse {
  return {
    id: draft.id,
    tenant: draft.tenant,
    coOwners: draft.coOwners,
    revision: draft.revision,
    content: draft.content,
    guesses: draft.guesses,
    open: draft.open,
    dropped: (draft.source?.dropped ?? []).map(({ what, text, count }) => ({ what, text, count: count ?? null })),
    kindGuess: draft.source?.kindGuess ?? null,
    readiness: draft.readiness,
    wording: draft.wording,
    updatedAt: draft.updatedAt,
    published: draft.published && {
      version: draft.published.version,
      slug: draft.published.slug,
      audience: draft.published.audience,
      changedSince: draft.published.changedSince,
    },
    releaseRequest: draft.releaseRequest,
  };
}

export function toDraftListResponse(drafts: readonly DraftListItem[]): DraftListResponse {
  return {
    items: drafts.map(({ id, tenant, title, kind, language, updatedAt, isPublished, meter, mayWrite, sharedWithMe }) => ({
      ...{ id, tenant, title, kind, language, updatedAt, isPublished, meter, mayWrite, sharedWithMe },
    })),
  };
}
