import type { ReaderCounter } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import type { DemoHands, Ids, Step } from './demo-hands.js';

/** The service that counts who opens what. */
export interface ReadingHands extends DemoHands {
  readerCounter: ReaderCounter;
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** Entries by their number in the demo's table, and whose people opened them. */
const openedBy: Record<number, string[]> = {
  1: ['mariehavn', 'baerum', 'asker', 'bjorksjo', 'ks'],
  8: ['herning', 'storevik', 'solfjord', 'bjorksjo', 'asker', 'fjellvik'],
  13: ['nordvaag', 'storevik', 'asker'],
  26: ['mariehavn', 'herning', 'ks'],
};

/** Some of them on two days, so that they are more than a few; and a dozen who are not signed in. */
export function readerSteps(hands: ReadingHands, ids: Ids): Step[] {
  return ['2026-11-10T09:00:00Z', '2026-11-12T09:00:00Z'].map((at, second) => ({
    at,
    take: async () => {
      for (const [number, tenants] of Object.entries(openedBy)) {
        const entry = { id: ids.get(Number(number)) as string, owners: [] };
        for (const tenant of second ? tenants.slice(0, 2) : tenants)
          for (const role of ['author', 'member'])
            hands.readerCounter.opened(await hands.actor(`${role}@${tenant}.example`), entry, { agent: browser, address: '' });
        for (let visitor = 0; visitor < 12; visitor++)
          hands.readerCounter.opened(anonymous, entry, { agent: browser, address: `192.0.2.${visitor}` });
      }
      await hands.readerCounter.flush();
    },
  }));
}
