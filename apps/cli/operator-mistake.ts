import { ConfigError, RoleCouldBypass, SchemaBehind } from '#libs/platform';

/** What the operator can mend: the message says how, and no stack is printed. */
export class OperatorMistake extends Error {}

/** Nothing is lost where what was brought is brought again: a mail server keeps a message that its pipe ends with this code. */
export class TryLater extends OperatorMistake {}
const temporaryFailure = 75;

/** Runs a process's work; what an operator can mend is said in words, anything else keeps its stack, and both end it. */
export async function runToEnd(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const inWords = [ConfigError, OperatorMistake, RoleCouldBypass, SchemaBehind].some((kind) => error instanceof kind);
    console.error(inWords ? `\n${(error as Error).message}\n` : error);
    process.exit(error instanceof TryLater ? temporaryFailure : 1);
  }
}
