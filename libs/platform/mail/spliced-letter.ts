import { encode, wrap } from 'nodemailer/lib/qp';
import type { LetterBody } from './mail-transport.js';

/**
 * A piece of many letters as it goes by mail, in quoted-printable: encoded when it is first needed, and once for all that hold it. It ends with
 * a line break, or with one that its reader takes away, so that whatever follows begins a line of its own and needs no look at what stands before.
 */
export class Run {
  private kept: string | undefined;

  constructor(readonly plain: string) {}

  get encoded(): string {
    this.kept ??= encodedRun(this.plain);
    return this.kept;
  }
}

function encodedRun(plain: string): string {
  // One less than a line may have, for the break that is added.
  const lines = wrap(encode(plain.replace(/\r?\n/g, '\r\n')), 75);
  return plain === '' || plain.endsWith('\n') ? lines : `${lines}=\r\n`;
}

/** A letter of pieces, most of which other letters hold as well. */
export class SplicedLetter implements LetterBody {
  constructor(
    private readonly runs: { html: readonly Run[]; text: readonly Run[] },
    readonly subject: string,
  ) {}

  get html(): string {
    return joined(this.runs.html, 'plain');
  }

  get text(): string {
    return joined(this.runs.text, 'plain');
  }

  /** The two bodies in quoted-printable. */
  get encoded(): { html: string; text: string } {
    return { html: joined(this.runs.html, 'encoded'), text: joined(this.runs.text, 'encoded') };
  }
}

function joined(runs: readonly Run[], form: 'plain' | 'encoded'): string {
  let all = '';
  for (const run of runs) all += run[form];
  return all;
}
