import { ApiProperty } from '@nestjs/swagger';
import { ClaimOutcomeResponse } from '../claim/claim-outcome.dto.js';
import { type AudienceName, audiences } from '../publishing/audience.js';
import { EntryContentInput } from './entry-content.input.js';
import { type EntryContent, type Kind, kinds, type Language, languages } from './entry-content.js';
import type { EntryView } from './entry-view.js';
import { type EvidenceLevel, evidenceLevels } from './evidence-level.js';

export class NetworkNameResponse {
  @ApiProperty({ example: 'baerekraftsnettverket' }) slug: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) names: Record<string, string>;
}

export class EntryTenantResponse {
  @ApiProperty({ example: 'herning' }) slug: string;
  @ApiProperty() name: string;
  @ApiProperty() kind: string;
  @ApiProperty() country: string;
}

export class CoOwnerResponse {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

export class ApprovalResponse {
  @ApiProperty() network: NetworkNameResponse;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time' }) since: Date;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewBy: string | null;
  @ApiProperty({ format: 'uuid' }) decisionId: string;
}

export class WithdrawnApprovalResponse {
  @ApiProperty() network: NetworkNameResponse;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time' }) withdrawnAt: Date;
  @ApiProperty({ description: 'The reason, as the steering group was given it' }) why: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the reason' }) language: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The decision to withdraw it' }) decisionId: string | null;
}

export class TranslationResponse {
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ description: 'Who translated it: not always the tenant of the original' }) tenant: string;
  @ApiProperty() tenantName: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
}

export class EvidenceResponse {
  @ApiProperty({ enum: evidenceLevels }) level: EvidenceLevel;
  @ApiProperty() claims: number;
  @ApiProperty() atThatLevel: number;
}

/** One version of an entry as the reader may see it. */
export class EntryResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty({ enum: kinds }) kind: Kind;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty() tenant: EntryTenantResponse;
  @ApiProperty({ type: [CoOwnerResponse] }) coOwners: CoOwnerResponse[];
  @ApiProperty({ type: [Number], example: [17] }) goals: number[];
  @ApiProperty() version: number;
  @ApiProperty({ type: Number, nullable: true, description: 'A newer published version' }) newerVersion: number | null;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) firstPublishedAt: Date;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: [NetworkNameResponse] }) networks: NetworkNameResponse[];
  @ApiProperty({ type: [ApprovalResponse] }) approvals: ApprovalResponse[];
  @ApiProperty({ type: [WithdrawnApprovalResponse], description: 'Approvals that were taken back, of any version' })
  withdrawnApprovals: WithdrawnApprovalResponse[];
  @ApiProperty() inUseBy: number;
  @ApiProperty({ type: [TranslationResponse] }) translations: TranslationResponse[];
  @ApiProperty() isExample: boolean;
  @ApiProperty({ type: EvidenceResponse, nullable: true }) evidence: EvidenceResponse | null;
  @ApiProperty({ type: String, isArray: true, enum: evidenceLevels, description: 'How each claim is known, in their order' })
  claimLevels: EvidenceLevel[];
  @ApiProperty({ type: [ClaimOutcomeResponse], description: 'What those who use it saw of its claims' })
  claimOutcomes: ClaimOutcomeResponse[];
  @ApiProperty({ type: EntryContentInput, description: 'Without the contact’s mailbox where nobody is signed in' }) content: EntryContent;
  @ApiProperty({ description: 'A letter to `/contact-messages` reaches somebody' }) canBeWrittenTo: boolean;
  @ApiProperty({ description: 'How many said yes to a call; who they are is for readers who are signed in' }) peopleToCall: number;
}

export class VersionResponse {
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'For its owners alone' }) publishedBy: string | null;
  @ApiProperty({ type: [NetworkNameResponse], description: 'Networks whose steering group approved it' }) approvals: NetworkNameResponse[];
}

export class VersionListResponse {
  @ApiProperty({ type: [VersionResponse] }) items: VersionResponse[];
}

export function toEntryResponse(entry: EntryView): EntryResponse {
  const { mayEdit: _, isWithdrawn: __, ...shown } = entry;
  return shown;
}
