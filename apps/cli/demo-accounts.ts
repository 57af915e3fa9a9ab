import { readDemoAccounts } from '../api/pages/demo-accounts.js';

const shown = 5;

/** The accounts of the main story, by place, as the terminal shows them at the end of a start. */
export async function demoAccountLines(): Promise<string[]> {
  const accounts = await readDemoAccounts();
  const places = [...new Set(accounts.map(({ place }) => place))];
  const lines = [...places.slice(0, shown - 1), 'Tandem'].map((place) => {
    const own = accounts.filter((account) => account.place === place);
    return `    ${place.padEnd(16)} ${own.map(({ email }) => email).join('  ')}`;
  });
  const more = accounts.length - lines.join('\n').split('@').length + 1;
  return [`  Demo accounts, all with the password ${accounts[0]?.password}:`, ...lines, `    and ${more} more on the sign-in page`];
}
