import type { Database } from '#libs/platform';
import { cpuOfPage, signInWithCookie } from '../catalogue/page-weight.js';
import type { Row } from '../catalogue/report.js';
import { startProduct } from '../catalogue/servers.js';
import { type Group, loadGroup, password, Steering } from './load-group.js';
import { atMost } from './recorded.js';

/** Cases on a page of the board. */
const onPage = 40;

interface Bench {
  database: Database;
  urls: { app: string; system: string; owner: string };
  folder: string;
  cases: number;
  poolSize: number;
}

/** The board with as many cases through the running product: for a member who is asked to vote, and for who prepares them. */
export async function boardPages({ database, urls, folder, cases, poolSize }: Bench): Promise<Row[]> {
  process.stdout.write(`Loading ${cases.toLocaleString('en')} cases … `);
  const began = performance.now();
  const group = await loadGroup(database, 'tavle', 8);
  const steering = new Steering(database);
  await atMost(
    4,
    Array.from({ length: cases }, (_, number) => number),
    (number) => loadCase(steering, group, number),
  );
  console.log(`${Math.round((performance.now() - began) / 1000)} s`);
  const product = await startProduct({ urls, poolSize, folder });
  try {
    const rows: Row[] = [];
    for (const name of ['member-1', 'coordinator']) {
      const cookie = await signInWithCookie(product.url, { email: `${name}@${group.network}.example`, password });
      const first = `/nb/gruppe/${group.body}`;
      const pages = { first, second: await nextPage(product.url + first, cookie) };
      for (const [which, address] of Object.entries(pages)) {
        const cpu = await cpuOfPage(product, { cookie }, address, 200, showsCases);
        rows.push({ asked: `${which} page of ${cases} cases, ${name}: ms of CPU`, value: cpu, aim: { max: 25 }, besides: '' });
      }
    }
    return rows;
  } finally {
    await product.stop();
  }
}

/** A full page of them, which goes on. */
function showsCases(html: string): boolean {
  return html.split('class="case-row"').length - 1 === onPage && html.includes('class="pagination"');
}

async function nextPage(address: string, cookie: string): Promise<string> {
  const html = await (await fetch(address, { headers: { cookie } })).text();
  const next = /href="([^"]*[?]after=[^"]*)"/.exec(html)?.[1];
  if (!next) throw new Error(`${address} has no page after it`);
  return next.replaceAll('&amp;', '&');
}

/** Of ten cases two wait for a paper, two are voted on, one was sent back and five are decided. */
async function loadCase(steering: Steering, group: Group, number: number): Promise<void> {
  const proposal = await steering.aCase(group, `Sak ${number}`);
  const standing = number % 10;
  if (standing < 2) return;
  await steering.aPaper(group, proposal);
  const { id } = await steering.rounds.open(group.coordinator, proposal, {});
  if (standing === 2) return;
  const ballot = standing === 4 ? { vote: 'send_back', reason: 'Mangler et eksempel' } : { vote: 'approve' };
  for (const member of group.members) await steering.ballots.vote(member, id, ballot);
  if (standing > 3) await steering.closing.close(group.coordinator, id);
}
