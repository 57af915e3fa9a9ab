import { spawn } from 'node:child_process';
import { programAt } from './program-at.js';
import { Turns } from './turns.js';

export interface ProcessLimits {
  seconds: number;
  /** Of its heap; what is outside it, the program has to watch itself. */
  heapMegabytes: number;
  answerBytes: number;
}

export interface ProcessAnswer {
  /** Null where it was ended for its limits, or by the machine. */
  code: number | null;
  output: Buffer;
}

/**
 * A program in a process of its own for each piece of work, one piece at a time: for a stranger's file, whose content decides how much
 * it takes and what goes wrong. It knows nothing of our environment, is ended when it takes too long, and gives all its memory back.
 * `file` is the program, from the root of the sources: `libs/catalogue/reading/reader-process`.
 */
export class WorkProcess {
  private readonly program: string;
  private readonly turns = new Turns(40);

  constructor(file: string) {
    this.program = programAt(file);
  }

  /** `input` goes to its standard input. Throws TooMuchAtOnce at once. */
  run(limits: ProcessLimits, words: readonly string[], input: readonly Buffer[] = []): Promise<ProcessAnswer> {
    return this.turns.take(() => this.one(limits, words, input));
  }

  private one(limits: ProcessLimits, words: readonly string[], input: readonly Buffer[]): Promise<ProcessAnswer> {
    const flags = [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=4'];
    const child = spawn(process.execPath, [...flags, this.program, ...words], {
      // Neither the secrets of our environment nor the flags of this process.
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: limits.seconds * 1000,
      killSignal: 'SIGKILL',
    });
    // What goes wrong with the pipe is told by how it ends.
    child.stdin.on('error', () => undefined);
    for (const piece of input) child.stdin.write(piece);
    child.stdin.end();
    const output: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > limits.answerBytes) child.kill('SIGKILL');
      else output.push(piece);
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output: Buffer.concat(output) }));
    });
  }
}
