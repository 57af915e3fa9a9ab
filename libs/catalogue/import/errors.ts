import { DomainError } from '#libs/platform';

export const errorReasons = [
  ...['empty', 'too_large', 'too_heavy', 'not_a_document', 'unsupported_format', 'zip_bomb', 'damaged', 'encrypted', 'only_pictures'],
  'word_before_97',
  ...['no_documents', 'too_many_documents', 'nested_zip', 'not_a_table', 'row_without_words', 'row_with_more_cells'],
  ...[
    'address_not_public',
    'address_is_ours',
    'address_not_reached',
    'address_not_trusted',
    'address_refused',
    'addresses_not_read',
    'interrupted',
    'too_many_at_once',
  ],
] as const;

/** A file or text that cannot become a draft. `code` is `import.<reason>`; its words are the message `errors.import.<reason>`. */
export class ImportError extends DomainError {
  constructor(reason: (typeof errorReasons)[number], details: Record<string, unknown> = {}, status = 422) {
    super('invalid', `import.${reason}`, details, status);
  }
}

/** Nothing to read: no bytes, or no words once the page furniture is gone. */
export class EmptyDocument extends ImportError {
  constructor() {
    super('empty');
  }
}

/** More bytes than we take, or more words than an entry can hold. */
export class DocumentTooLarge extends ImportError {
  constructor(limit: { bytes: number } | { characters: number }) {
    super('too_large', { limit }, 413);
  }
}

/** A picture, a program, random bytes. */
export class NotADocument extends ImportError {
  constructor(looksLike: string | null = null) {
    super('not_a_document', { looksLike }, 415);
  }
}

/** A known document format that is not read. */
export class UnsupportedFormat extends ImportError {
  constructor(format: string) {
    super('unsupported_format', { format, formats: readFormats }, 415);
  }
}

/** A small file that would fill the machine when unpacked. */
export class ZipBomb extends ImportError {
  constructor() {
    super('zip_bomb');
  }
}

/** Cut off, corrupt, or not what it says it is. */
export class DamagedDocument extends ImportError {
  constructor() {
    super('damaged');
  }
}

/** Beyond the time or the memory that one document may take. */
export class TooHeavy extends ImportError {
  constructor() {
    super('too_heavy');
  }
}

export class EncryptedDocument extends ImportError {
  constructor() {
    super('encrypted');
  }
}

/** What the importer reads, as people know the formats. */
export const readFormats = ['DOCX', 'DOC', 'ODT', 'PDF', 'HTML', 'Markdown', 'TXT', 'CSV', 'ZIP'] as const;
