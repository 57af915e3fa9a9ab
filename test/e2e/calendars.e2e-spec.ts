import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formatDate } from '#libs/platform/i18n';
import { CalendarServer, calendarHosts } from '../support/calendar-server.js';
import type { TestDatabase } from '../support/database.js';
import { aDemoDatabase, testFiles } from '../support/demo-database.js';
import { eventually } from '../support/eventually.js';
import { ended, type Told, tandem, told } from '../support/tandem-process.js';
import { User } from '../support/user.js';

const wires = fileURLToPath(new URL('../support/house-wires.mjs', import.meta.url));
const { good, another, unknown, expired } = calendarHosts;
const nextYear = new Date().getUTCFullYear() + 1;
const meetingOn = `${nextYear}-02-03`;

jest.setTimeout(120_000);

describe('a committee’s calendar, read over HTTPS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-calendars-'));
  const server = new CalendarServer(meetingOn);
  let database: TestDatabase;
  let running: Told;
  let secretary: User;

  const committee = (slug: string) => `/da/kommune/herning/aarshjul/udvalget-for-${slug}`;
  /** Names the address by the page, as the secretary does. */
  const name = async (slug: string, address: string) => {
    const page = await secretary.open(committee(slug));
    const button = page.text.includes('Gem, og hent igen') ? 'Gem, og hent igen' : 'Hent datoerne';
    const done = await secretary.submit(page.form(button), { calendarUrl: address });
    expect(done.text).toContain('Adressen er gemt');
  };
  /** What the page says once it was read. */
  const says = async (slug: string, words: string) => {
    let text = '';
    const isSaid = async () => {
      ({ text } = await secretary.open(committee(slug)));
      return text.includes(words);
    };
    await eventually(isSaid, () => `${slug} does not say «${words}»: ${text}`, 40_000);
  };
  const end = async (slug: string, address: string, words: string) => {
    await name(slug, address);
    await says(slug, words);
  };

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const port = await server.open();
    writeFileSync(join(folder, 'ca.pem'), server.authority.cert);
    database = await aDemoDatabase();
    running = tandem(folder, ['start'], {
      ...{ PORT: '0', FILES_URL: testFiles() },
      ...{ DATABASE_URL: database.app, DATABASE_SYSTEM_URL: database.system, DATABASE_DIRECT_URL: database.owner },
      // As an operator has an authority of the house trusted.
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      NODE_OPTIONS: `--import ${wires}`,
      TEST_WIRES: JSON.stringify({ port, names: Object.values(calendarHosts) }),
    });
    const [, site = ''] = await told(running, /Tandem is at (http:\S+)/);
    secretary = await new User(site, site).signIn('secretary@herning.example');
  });
  afterAll(async () => {
    running?.child.kill('SIGTERM');
    if (running) await ended(running);
    await server.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives its meetings, by a redirect too, under an authority that the operator trusts', async () => {
    await end('oekonomi', `https://${good}/flyttet.ics`, formatDate('da', `${meetingOn}T12:00:00Z`));
    await says('oekonomi', 'Hentet');
    expect(server.asked).toEqual([`${good}/flyttet.ics`, `${good}/udvalg.ics`]);
  });

  it('ends in a word on the page where it is slow, too large, somebody else’s, or none', async () => {
    await Promise.all([
      end('miljoe-og-natur', `https://${good}/langsom.ics`, 'Kalenderens adresse svarer ikke'),
      end('by-og-bolig', `https://${good}/stor.ics`, 'Kalenderen er større, end vi kan læse'),
      end('beskaeftigelse-og-skoler', `https://${another}/udvalg.ics`, 'et certifikat, som vi ikke kan stole på'),
      end('boern-og-familie', `https://${unknown}/udvalg.ics`, 'et certifikat, som vi ikke kan stole på'),
      end('social-og-sundhed', `https://${good}/usikker.ics`, 'Kalenderens adresse er ikke åben på nettet'),
      end('kultur', `https://${good}/login`, 'Det på adressen er ikke en kalender, vi kan læse'),
    ]);
    // A certificate that is not trusted is not talked to, and nothing goes the way that others could read.
    expect(server.asked.filter((one) => !one.startsWith(good))).toEqual([]);
  });

  it('ends so, too, where it is out of date, leads round or inside, is empty or not there; what was read before stands', async () => {
    await Promise.all([
      end('miljoe-og-natur', `https://${expired}/udvalg.ics`, 'et certifikat, som vi ikke kan stole på'),
      end('by-og-bolig', `https://${good}/endnu-stoerre.ics`, 'Kalenderen er større, end vi kan læse'),
      end('beskaeftigelse-og-skoler', `https://${good}/rundt.ics`, 'svarer, men giver os ingen kalender'),
      end('boern-og-familie', `https://${good}/ind.ics`, 'Kalenderens adresse er ikke åben på nettet'),
      end('social-og-sundhed', `https://${good}/tom.ics`, 'Der er ingen møder i kalenderen'),
      end('kultur', `https://${good}/nej.ics`, 'svarer, men giver os ingen kalender'),
      end('oekonomi', 'https://ingen.kommunen.dk/udvalg.ics', 'Kalenderens adresse svarer ikke'),
    ]);
    await says('oekonomi', formatDate('da', `${meetingOn}T12:00:00Z`));
  });
});
