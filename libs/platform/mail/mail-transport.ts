/** `text/calendar` with its method. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** What is read of a mail, for programs that show HTML and for those that do not. */
export interface LetterBody {
  readonly html: string;
  readonly text: string;
}

/** A message with all its headers, ready to leave. */
export interface FinishedMail {
  from: string;
  /** One bare address. */
  to: string;
  subject: string;
  letter: LetterBody;
  messageId: string;
  date: Date;
  headers: Record<string, string>;
  calendar?: CalendarPart;
}

/** The edge of the product: an SMTP relay, or the local mailbox. */
export interface MailTransport {
  /** Throws MailUnavailable or MailRefused. */
  deliver(mail: FinishedMail): Promise<void>;
  close(): Promise<void>;
}
