import { MailReportService, mostReportBytes, type ReportOutcome } from '#libs/digest';
import { Metrics } from '#libs/platform';
import { operating } from './operate.js';
import { OperatorMistake, TryLater } from './operator-mistake.js';

/**
 * `tandem mail-report`, for the alias of a mail server or a fetcher. What cannot be placed ends well: it would only come back. What keeps
 * the report from being taken ends with a failure that mail servers try again.
 */
export async function takeMailReport(): Promise<void> {
  const message = await readMessage(process.stdin);
  try {
    await operating(async (database, config) => {
      const outcome = await new MailReportService(database, new Metrics(), config).take(message);
      console.log(inWords[outcome]);
    });
  } catch (error) {
    throw new TryLater(`The report is not taken yet: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const inWords: Record<ReportOutcome, string> = {
  hard: 'Its address gets no more digests.',
  complaint: 'Its reader gets no more digests.',
  soft: 'Noted: the mail did not arrive.',
  known: 'That was reported before.',
  arriving: 'Nothing to note: the mail arrived, or is still on its way.',
  unplaced: 'It is about no digest of the last 30 days to an address of now. Nothing is changed.',
  no_report: 'That is no report of a mail server or a feedback loop. Nothing is changed.',
};

async function readMessage(input: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of input) {
    pieces.push(Buffer.from(piece));
    bytes += piece.length;
    if (bytes > mostReportBytes) throw new OperatorMistake('A report has at most 1 MB; this message is larger, and is not read.');
  }
  return Buffer.concat(pieces);
}
