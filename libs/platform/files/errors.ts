import { DomainError } from '../errors.js';

/** The store or the scanner does not answer: nothing is lost, and trying again later is all there is to do. */
export class FilesUnavailable extends DomainError {
  constructor(cause: unknown) {
    super('unavailable', 'unavailable');
    this.cause = cause;
  }
}

/** More bytes than are taken of one file. */
export class FileTooLarge extends DomainError {
  constructor(bytes: number) {
    super('invalid', 'file_too_large', { limit: { bytes } }, 413);
  }
}
