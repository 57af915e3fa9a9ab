import { DomainError } from '#libs/platform';

export const attachmentRefusals = ['empty', 'not_taken', 'macros', 'damaged', 'zip_bomb', 'too_many_pixels', 'infected'] as const;

/** A file that is not attached. `code` is `attachment.<reason>`; its words are the message `errors.attachment.<reason>`. */
export class AttachmentRefused extends DomainError {
  constructor(reason: (typeof attachmentRefusals)[number], details: Record<string, unknown> = {}, status = 422) {
    super('invalid', `attachment.${reason}`, details, status);
  }
}

/** A kind of file that is not taken, whatever it is called. */
export class NotTaken extends AttachmentRefused {
  constructor() {
    super('not_taken', {}, 415);
  }
}

export class TooManyAttachments extends DomainError {
  constructor(most: number) {
    super('conflict', 'too_many_attachments', { most });
  }
}

/** The tenant's attachments together weigh as much as the installation gives it. */
export class NoRoomForFiles extends DomainError {
  constructor(megabytes: number) {
    super('conflict', 'no_room_for_files', { megabytes });
  }
}

/** Pictures say what they show before they are published, are decorative, or are left out for now. */
export class PicturesNeedAlt extends DomainError {
  constructor(names: readonly string[]) {
    super('invalid', 'pictures_need_alt', { names }, 422);
  }
}

/** A file is still being looked at for viruses. */
export class AttachmentsBeingChecked extends DomainError {
  constructor(names: readonly string[]) {
    super('conflict', 'attachments_being_checked', { names });
  }
}
