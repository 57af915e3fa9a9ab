/** Mailboxes that say nothing of where their owner works. */
const anybodys = /^(?:gmail|googlemail|outlook|hotmail|live|icloud|me|yahoo|proton|protonmail|msn|online|mail)\./;

/** Where a municipality's website most likely is, by its administrator's address; to be confirmed by a person. */
export function guessWebsite(email: string): string | null {
  const domain = email.split('@')[1];
  return domain && !anybodys.test(domain) ? `https://www.${domain}` : null;
}
