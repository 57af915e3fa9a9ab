import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { DocumentsModule, FilesModule, MailModule, TranslatorModule } from '#libs/platform';
import { AttachmentController } from './attachment/attachment.controller.js';
import { AttachmentService } from './attachment/attachment.service.js';
import { FileReadingService } from './attachment/file-reading.service.js';
import { FilesKept } from './attachment/files-kept.js';
import { ScanWaiting } from './attachment/scan-waiting.job.js';
import { SweepFiles } from './attachment/sweep-files.job.js';
import { AskReviews } from './care/ask-reviews.job.js';
import { CareController } from './care/care.controller.js';
import { CareService } from './care/care.service.js';
import { QuotedPersonService } from './care/quoted-person.service.js';
import { SendReviewLetters } from './care/send-review-letters.job.js';
import { TrimCatalogue } from './care/trim-catalogue.job.js';
import { CitationController } from './citation/citation.controller.js';
import { CitationService } from './citation/citation.service.js';
import { CollectionController } from './collection/collection.controller.js';
import { CollectionService } from './collection/collection.service.js';
import { CollectionDraftController } from './collection/collection-draft.controller.js';
import { CollectionDraft } from './collection/collection-draft.entity.js';
import { CollectionDraftService } from './collection/collection-draft.service.js';
import { CollectionExportService } from './collection/collection-export.service.js';
import { CollectionPublishingService } from './collection/collection-publishing.service.js';
import { CollectionQuestionHandler } from './collection/collection-question.handler.js';
import { CommentController } from './comment/comment.controller.js';
import { CommentService } from './comment/comment.service.js';
import { CommentsSent, CommentTold } from './comment/comment-handlers.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { ComparisonService } from './comparison/comparison.service.js';
import { ContactMessageController } from './contact/contact-message.controller.js';
import { ContactMessageHandler } from './contact/contact-message.handler.js';
import { ContactMessageService } from './contact/contact-message.service.js';
import { CountryNoteController } from './country-note/country-note.controller.js';
import { CountryNoteService } from './country-note/country-note.service.js';
import { OwnVersionController } from './derivation/own-version.controller.js';
import { OwnVersionService } from './derivation/own-version.service.js';
import { BodyShareService } from './draft/body-share.service.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftService } from './draft/draft.service.js';
import { DraftSeenService } from './draft/draft-seen.service.js';
import { DraftShareController } from './draft/draft-share.controller.js';
import { DraftShare } from './draft/draft-share.entity.js';
import { DraftShareService } from './draft/draft-share.service.js';
import { EntryDraft } from './draft/entry-draft.entity.js';

import { EmbedController } from './embed/embed.controller.js';
import { EmbedService } from './embed/embed.service.js';
import { EntryController } from './entry/entry.controller.js';
import { Entry } from './entry/entry.entity.js';
import { EntryService } from './entry/entry.service.js';
import { EntryMarks } from './entry/entry-marks.js';
import { EntryQueries } from './entry/entry-queries.js';
import { EntryVersion } from './entry/entry-version.entity.js';
import { EntryExportController } from './export/entry-export.controller.js';
import { EntryExportService } from './export/entry-export.service.js';
import { GlossaryService } from './glossary/glossary.service.js';
import { GoalController } from './goal/goal.controller.js';
import './handover/entry-handover.js';
import { HeldFileController } from './held-file/held-file.controller.js';
import { HeldFileService } from './held-file/held-file.service.js';
import { ImportController } from './importing/import.controller.js';
import { ImportService } from './importing/import.service.js';
import { ImportReviewService } from './importing/import-review.service.js';
import { ReadImportHandler } from './importing/read-import.handler.js';
import { SweepImports } from './importing/sweep-imports.job.js';
import { DroppingService } from './list/dropping.service.js';
import { EntryListController } from './list/entry-list.controller.js';
import { EntryListService } from './list/entry-list.service.js';
import { StandingSearches } from './list/standing-search.js';
import { MachineTranslationController } from './machine/machine-translation.controller.js';
import { MachineTranslationService } from './machine/machine-translation.service.js';
import { SweepMachineTranslations } from './machine/sweep-machine-translations.job.js';
import { TranslateDraftHandler } from './machine/translate-draft.handler.js';
import { NetworkVocabulary } from './network-words/network-vocabulary.js';
import { NetworkWordsController } from './network-words/network-words.controller.js';
import { NetworkWordsService } from './network-words/network-words.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { FeedController } from './public/feed.controller.js';
import { FeedService } from './public/feed.service.js';
import { PublicEntriesController } from './public/public-entries.controller.js';
import { PublicEntriesService } from './public/public-entries.service.js';
import { SitemapController } from './public/sitemap.controller.js';
import { SitemapService } from './public/sitemap.service.js';
import { PublishingController } from './publishing/publishing.controller.js';
import { PublishingService } from './publishing/publishing.service.js';
import { ReleaseAnswerHandler } from './publishing/release-answer.handler.js';
import { ReleaseQuestionHandler } from './publishing/release-question.handler.js';
import { ReleaseRequest } from './publishing/release-request.entity.js';
import { ReleaseRequestService } from './publishing/release-request.service.js';
import { ShortExperienceService } from './publishing/short-experience.service.js';
import { ReaderCounter } from './readers/reader-counter.js';
import { ReadersController } from './readers/readers.controller.js';
import { ReadersService } from './readers/readers.service.js';
import { TrimReaders } from './readers/trim-readers.job.js';
import { RelatedController } from './related/related.controller.js';
import { RelatedService } from './related/related.service.js';
import { RelationController } from './relation/relation.controller.js';
import { RelationService } from './relation/relation.service.js';
import { FindReminders } from './reminder/find-reminders.job.js';
import { ReminderService } from './reminder/reminder.service.js';
import { SendReminder } from './reminder/send-reminder.job.js';
import { RestoreController } from './restore/restore.controller.js';
import { RestoreService } from './restore/restore.service.js';
import { AskedTextService } from './search/asked-text.service.js';
import { ForgetWords } from './search/forget-words.job.js';
import { IndexConfirmed } from './search/index-confirmed.job.js';
import { IndexOutdated } from './search/index-outdated.job.js';
import { LearnWords } from './search/learn-words.job.js';
import { ThesaurusService } from './search/thesaurus.service.js';
import { SuggestionController } from './suggestion/suggestion.controller.js';
import { SuggestionService } from './suggestion/suggestion.service.js';
import { CatalogueExportController } from './transfer/catalogue-export.controller.js';
import { CatalogueExportService } from './transfer/catalogue-export.service.js';
import { CatalogueImportController } from './transfer/catalogue-import.controller.js';
import { CatalogueImportService } from './transfer/catalogue-import.service.js';
import { CatalogueImporter } from './transfer/catalogue-importer.js';
import { ExportCatalogueHandler } from './transfer/export-catalogue.handler.js';
import { ImportCatalogueHandler } from './transfer/import-catalogue.handler.js';
import { SweepExports } from './transfer/sweep-exports.job.js';
import { TranslationController } from './translation/translation.controller.js';
import { TranslationService } from './translation/translation.service.js';

export const catalogueEntities = [Entry, EntryVersion, EntryDraft, DraftShare, ReleaseRequest, CollectionDraft];

const services = [
  AttachmentService,
  FileReadingService,
  HeldFileService,
  CareService,
  QuotedPersonService,
  ContactMessageService,
  DraftService,
  DraftSeenService,
  DraftShareService,
  BodyShareService,
  ImportService,
  ImportReviewService,
  EntryService,
  EntryMarks,
  EntryQueries,
  CatalogueExportService,
  CatalogueImportService,
  EntryExportService,
  CitationService,
  EmbedService,
  FeedService,
  PreviewService,
  PublicEntriesService,
  SitemapService,
  PublishingService,
  ReleaseRequestService,
  ReminderService,
  ShortExperienceService,
  EntryListService,
  DroppingService,
  StandingSearches,
  SuggestionService,
  ThesaurusService,
  AskedTextService,
  NetworkWordsService,
  NetworkVocabulary,
  GlossaryService,
  ComparisonService,
  RestoreService,
  CollectionService,
  CollectionDraftService,
  CollectionExportService,
  CollectionPublishingService,
  OwnVersionService,
  TranslationService,
  MachineTranslationService,
  RelationService,
  RelatedService,
  CommentService,
  CountryNoteService,
  ReaderCounter,
  ReadersService,
];

@Module({
  imports: [IdentityModule, MailModule, FilesModule, TranslatorModule, DocumentsModule],
  controllers: [
    AttachmentController,
    HeldFileController,
    CareController,
    ContactMessageController,
    DraftController,
    DraftShareController,
    EntryController,
    CatalogueExportController,
    CatalogueImportController,
    EntryExportController,
    CitationController,
    EmbedController,
    FeedController,
    PublicEntriesController,
    SitemapController,
    EntryListController,
    GoalController,
    ImportController,
    PreviewController,
    PublishingController,
    CollectionController,
    CollectionDraftController,
    ComparisonController,
    RestoreController,
    OwnVersionController,
    TranslationController,
    MachineTranslationController,
    SuggestionController,
    RelationController,
    RelatedController,
    CommentController,
    CountryNoteController,
    ReadersController,
    NetworkWordsController,
  ],
  providers: [
    ...services,
    FilesKept,
    ScanWaiting,
    SweepFiles,
    ReleaseQuestionHandler,
    ExportCatalogueHandler,
    CatalogueImporter,
    ImportCatalogueHandler,
    SweepExports,
    ReleaseAnswerHandler,
    CollectionQuestionHandler,
    CommentTold,
    CommentsSent,
    FindReminders,
    SendReminder,
    IndexConfirmed,
    IndexOutdated,
    TrimReaders,
    ReadImportHandler,
    SweepImports,
    TranslateDraftHandler,
    SweepMachineTranslations,
    ContactMessageHandler,
    AskReviews,
    SendReviewLetters,
    TrimCatalogue,
    LearnWords,
    ForgetWords,
  ],
  exports: services,
})
export class CatalogueModule {}
