export { RefusedFileResponse } from './attachment/attachment.dto.js';
export { AttachmentService } from './attachment/attachment.service.js';
export { type AttachmentState, type DraftFile, isStuckSql } from './attachment/attachment-row.js';
export { FileReadingService, type ReadableFile } from './attachment/file-reading.service.js';
export { picturesWithoutAlt } from './attachment/files-ready.js';
export { type Attached, largestAttachment, type SentFile } from './attachment/ready-file.js';
export { type SentForm, sentFiles, sentForm } from './attachment/sent-files.js';
export type { DueEntry, EntryCare, WithdrawnEntry } from './care/care.dto.js';
export { CareService } from './care/care.service.js';
export { QuotedPersonService } from './care/quoted-person.service.js';
export { whoLooks } from './care/who-looks.js';
export { CatalogueModule, catalogueEntities } from './catalogue.module.js';
export { claimKey } from './claim/claim-key.js';
export { ClaimOutcomeInput, SeenOfClaimResponse, toldOfClaim } from './claim/claim-outcome.dto.js';
export { type ClaimOutcome, confirmedBy, type SeenOfClaim } from './claim/claim-outcome.js';
export { confirmedKeys, mayConfirm } from './claim/outcome-sql.js';
export { shareOutcomes, tellOfClaims } from './claim/tell-of-claims.js';
export type {
  CollectedEntry,
  CollectionDraftListItem,
  CollectionDraftView,
  CollectionListItem,
  CollectionView,
  DraftPart,
} from './collection/collection.dto.js';
export { CollectionService } from './collection/collection.service.js';
export { CollectionDraftService } from './collection/collection-draft.service.js';
export { CollectionPublishingService } from './collection/collection-publishing.service.js';
export type { CommentResponse } from './comment/comment.dto.js';
export { CommentService } from './comment/comment.service.js';
export type { FieldChange, ItemChange, PlaceChange } from './comparison/compare.js';
export type { Comparison, DraftBeside } from './comparison/comparison.dto.js';
export { ComparisonService } from './comparison/comparison.service.js';
export { ContactMessageService } from './contact/contact-message.service.js';
export type { CountryNoteResponse } from './country-note/country-note.dto.js';
export { CountryNoteService } from './country-note/country-note.service.js';
export type { Origin, OwnVersionResponse } from './derivation/own-version.dto.js';
export { OwnVersionService } from './derivation/own-version.service.js';
export { BodyShareService, type DraftOfBody } from './draft/body-share.service.js';
export type { DeletedDraft } from './draft/deleted-drafts.js';
export type { DraftListItem, DraftView, TenantName } from './draft/draft.dto.js';
export { DraftService } from './draft/draft.service.js';
export { insertDraft, type NewDraft } from './draft/draft-row.js';
export { DraftSeenService, type SeenDraft } from './draft/draft-seen.service.js';
export type { Colleague, ShareResponse } from './draft/draft-share.dto.js';
export { DraftShareService } from './draft/draft-share.service.js';
export { EntryService } from './entry/entry.service.js';
export { parseContent } from './entry/entry-content.input.js';
export * from './entry/entry-content.js';
export { type ApprovalMark, EntryMarks, type UseMark, type Withdrawal } from './entry/entry-marks.js';
export { EntryQueries, type ProposableVersion } from './entry/entry-queries.js';
export type { Approval, ApprovalOfOurs, EntryTenant, EntryView, NetworkName, VersionItem, WithdrawnApproval } from './entry/entry-view.js';
export * from './entry/evidence-level.js';
export { asWrittenNow } from './entry/former-claim.js';
export type { IndicatorDetails, U4ssc } from './entry/indicator.js';
export type { LicenceAddress } from './entry/licence-address.js';
export * from './entry/readiness.js';
export { slugOf } from './entry/slug.js';
export { storedContent } from './entry/stored-content.js';
export type { WordingMark } from './entry/wording.js';
export * from './errors.js';
export { countryNoteWritten, entryAudienceChanged, entryPublished, entryWithdrawn } from './events.js';
export { GlossaryService } from './glossary/glossary.service.js';
export type { Office, OfficeWord } from './glossary/offices.js';
export { type HeldFile, HeldFileResponse, toHeldFileResponse } from './held-file/held-file.js';
export { type HeldAudience, HeldFileService, type Holder } from './held-file/held-file.service.js';
export type { Column, ColumnPlace } from './import/column-places.js';
export { ImportError } from './import/errors.js';
export type { ImportedDraft } from './import/imported-draft.js';
export { ImportService } from './importing/import.service.js';
export { ImportReviewService } from './importing/import-review.service.js';
export type { ImportItem, ImportListItem, ImportView } from './importing/import-view.js';
export type { ChosenNames } from './list/chosen-names.js';
export { type Dropping, DroppingService } from './list/dropping.service.js';
export type {
  EntryFacets,
  EntryFacetsResponse,
  EntryListItem,
  EntryListResponse,
  EntryMatch,
  FacetCount,
  FacetName,
  FilterName,
  MarkedText,
  MatchKind,
} from './list/entry-list.dto.js';
export { EntryListService } from './list/entry-list.service.js';
export {
  AskedSearch,
  alikeTo,
  answeringColumns,
  answers,
  type CompiledSearch,
  type KeptSearch,
  keptSearch,
  knownChoices,
  StandingSearches,
  searchKey,
} from './list/standing-search.js';
export type { MachineText } from './machine/machine-text.js';
export type { MachineOffer, MachineTranslationResponse } from './machine/machine-translation.dto.js';
export { MachineTranslationService } from './machine/machine-translation.service.js';
export { Catalogue as CatalogueMigration } from './migrations/0003-catalogue.js';
export { Search as SearchMigration } from './migrations/0004-search.js';
export { CatalogueByRole as CatalogueByRoleMigration } from './migrations/0014-catalogue-by-role.js';
export { SearchFaces as SearchFacesMigration } from './migrations/0018-search-faces.js';
export { Reminders as RemindersMigration } from './migrations/0021-reminders.js';
export { ReplacedDrafts as ReplacedDraftsMigration } from './migrations/0022-replaced-drafts.js';
export { Attachments as AttachmentsMigration } from './migrations/0023-attachments.js';
export { Imports as ImportsMigration } from './migrations/0024-imports.js';
export { SearchWords as SearchWordsMigration } from './migrations/0025-search-words.js';
export { SearchTraits as SearchTraitsMigration } from './migrations/0026-search-traits.js';
export { EntryChanges as EntryChangesMigration } from './migrations/0027-entry-changes.js';
export { Collections as CollectionsMigration } from './migrations/0028-collections.js';
export { EntryCare as EntryCareMigration } from './migrations/0029-entry-care.js';
export { Translations as TranslationsMigration } from './migrations/0032-translations.js';
export { CatalogueImports as CatalogueImportsMigration } from './migrations/0037-catalogue-imports.js';
export { DraftComments as DraftCommentsMigration } from './migrations/0042-draft-comments.js';
export { NetworkWords as NetworkWordsMigration } from './migrations/0045-network-words.js';
export { CatalogueExports as CatalogueExportsMigration } from './migrations/0047-catalogue-exports.js';
export { Relations as RelationsMigration } from './migrations/0048-relations.js';
export { CountryNotes as CountryNotesMigration } from './migrations/0062-country-notes.js';
export { Readers as ReadersMigration } from './migrations/0068-readers.js';
export { MachineTranslations as MachineTranslationsMigration } from './migrations/0070-machine-translations.js';
export { ImportColumns as ImportColumnsMigration } from './migrations/0071-import-columns.js';
export { ScanAgain as ScanAgainMigration } from './migrations/0076-scan-again.js';
export { DraftsOfBodies as DraftsOfBodiesMigration } from './migrations/0112-drafts-of-bodies.js';
export { MarkRecorders as MarkRecordersMigration } from './migrations/0114-mark-recorders.js';
export { WithdrawnApprovals as WithdrawnApprovalsMigration } from './migrations/0154-withdrawn-approvals.js';
export { HeldFiles as HeldFilesMigration } from './migrations/0178-held-files.js';
export { HeldFilesOfEntries as HeldFilesOfEntriesMigration } from './migrations/0222-held-files-of-entries.js';
export { EntryKeepers as EntryKeepersMigration } from './migrations/0231-entry-keepers.js';
export { ClaimOutcomes as ClaimOutcomesMigration } from './migrations/0233-claim-outcomes.js';
export { HeldFilesOutOfSight as HeldFilesOutOfSightMigration } from './migrations/0241-held-files-out-of-sight.js';
export { FilesBeingChecked as FilesBeingCheckedMigration } from './migrations/0242-files-being-checked.js';
export type { KnownConcept, NetworkConceptResponse } from './network-words/network-concept.dto.js';
export { NetworkVocabulary } from './network-words/network-vocabulary.js';
export { NetworkWordsService } from './network-words/network-words.service.js';
export { type AudienceName, audiences } from './publishing/audience.js';
export type { PublishedResponse, ReleaseRequestView, WaitingRequest } from './publishing/publish.dto.js';
export { NetworksInput } from './publishing/publish.dto.js';
export { PublishingService } from './publishing/publishing.service.js';
export { ReleaseRequestService } from './publishing/release-request.service.js';
export type { ShortExperienceStart } from './publishing/short-experience.dto.js';
export { ShortExperienceService } from './publishing/short-experience.service.js';
export { ReaderCounter } from './readers/reader-counter.js';
export type { ReadEntry, ReadersResponse } from './readers/readers.dto.js';
export { ReadersService } from './readers/readers.service.js';
export { fetchPage, secureNetwork } from './reading/fetch-page.js';
export type { RelatedEntry, RelatedReason } from './related/related.dto.js';
export { RelatedService } from './related/related.service.js';
export type { DraftRelationResponse, RelationResponse } from './relation/relation.dto.js';
export { RelationService } from './relation/relation.service.js';
export { type DueReminder, ReminderService } from './reminder/reminder.service.js';
export { RestoreService } from './restore/restore.service.js';
export { type AskedText, AskedTextService } from './search/asked-text.service.js';
export { conceptName, conceptsIn } from './search/concepts-in-text.js';
export { indexEntry, termsIn, thesaurusEdition } from './search/index-entry.js';
export type { Suggestion, SuggestionResponse } from './suggestion/suggestion.dto.js';
export { SuggestionService } from './suggestion/suggestion.service.js';
export { catalogueTables } from './tables.js';
export type { CatalogueExportResponse } from './transfer/catalogue-export.dto.js';
export { CatalogueExportService } from './transfer/catalogue-export.service.js';
export type { BroughtInResponse, CatalogueImportResponse } from './transfer/catalogue-import.dto.js';
export { CatalogueImportService } from './transfer/catalogue-import.service.js';
export { CatalogueImporter } from './transfer/catalogue-importer.js';
export type { Original, TranslationLimit, TranslationView } from './translation/translation.dto.js';
export { TranslationService } from './translation/translation.service.js';
