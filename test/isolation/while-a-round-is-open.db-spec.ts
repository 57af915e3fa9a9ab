import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pagePaths } from '../../libs/platform/i18n/page-paths.js';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import type { User } from '../support/user.js';

const network = 'baerekraftsnettverket';
/** Words that nobody would write; no reader below asks for them, so that no page says them back. */
const planted = { reason: 'Kvistemyrgrunnen', statement: 'Kvistemyruttalelsen', note: 'Kvistemyrnotatet' };
const secret = /Kvistemyr/;
/** What counts requests or mails that leave, and forms with a new id for each of their readers. */
const forms = [pagePaths.shortExperience, pagePaths.newProject, pagePaths.newPartnership];
const counted = ['/metrics', '/api/v1/digest-relay', `/nb/${pagePaths.digestOperation.nb}`];
const anewEachTime = [...counted, ...forms.map(({ nb }) => `/nb/${nb}`)];

/** Readers are counted, and shown up to a minute later; those who say that they are machines are not. */
const uncounted = 'Tandem tests (bot)';

interface Known {
  proposal: string;
  round: string;
  entry: string;
  slug: string;
  decision: string;
  /** Two cases decided together; of one of them Bærum's member stands aside. */
  list: string;
  listedProposal: string;
  listedRound: string;
}

// Thousands of readings: a busy machine may take its time over all of them.
jest.setTimeout(600_000);

describe('while members vote', () => {
  let product: Product;
  let known: Known;
  let readers: [string, User][];
  let before: Map<string, string>;

  const vote = async (email: string, ballot: object, round = known.round) => {
    const { status } = await (await product.user(email)).api('PUT', `/rounds/${round}/ballot`, ballot);
    expect([email, status]).toEqual([email, 204]);
  };

  beforeAll(async () => {
    product = await startProduct();
    // Far from the full hour, at which sweeps and digests begin and a day may end.
    const now = product.clock.now();
    if (now.getUTCMinutes() > 50) product.clock.moveTo(new Date(now.getTime() + 15 * 60_000));
    const voter = await product.user('director@asker.example');
    const { body: board } = await voter.api<{ items: { id: string; title: string; state: string; decision: { id: string } | null }[] }>(
      'GET',
      `/networks/${network}/proposals`,
    );
    const open = board.items.find(({ state }) => state === 'voting');
    const decided = board.items.find(({ decision }) => decision !== null);
    const { body: found } = await voter.api<{ round: { id: string }; entry: { id: string; slug: string } }>(
      'GET',
      `/proposals/${open?.id}`,
    );
    known = {
      proposal: open?.id as string,
      round: found.round.id,
      entry: found.entry.id,
      slug: found.entry.slug,
      decision: decided?.decision?.id as string,
      ...(await aList()),
    };
    readers = [
      ['one who stands aside', await product.user('director@baerum.example')],
      ['a member of the network without a seat', await product.user('member@asker.example')],
      ['a member of another network', await product.user('author@herning.example')],
      ['a visitor', product.visitor()],
      ['an operator', await product.user('operator@tandem.example')],
    ];
    const ks = await product.user('director@ks.example');
    const disclosed = await ks.api('PUT', `/rounds/${known.round}/disclosure`, { usesIt: true, note: planted.note });
    expect(disclosed.status).toBe(204);
  });
  afterAll(() => product?.stop());

  async function aList(): Promise<Pick<Known, 'list' | 'listedProposal' | 'listedRound'>> {
    const coordinator = await product.user('coordinator@ks.example');
    const body = `${network}-styringsgruppe`;
    const proposals = [];
    for (const title of ['Møtedatoer', 'Referat']) {
      const { body: moved } = await coordinator.api<{ id: string }>('POST', `/bodies/${body}/proposals`, {
        title,
        text: title,
        language: 'nb',
      });
      const paper = { background: title, assessment: title, recommendation: title, recommended: 'approve', language: 'nb', revision: 0 };
      expect((await coordinator.api('PUT', `/proposals/${moved.id}/case-paper`, paper)).status).toBeLessThan(300);
      proposals.push(moved.id);
    }
    const { body: opened } = await coordinator.api<{ id: string }>('POST', `/bodies/${body}/consent-lists`, { proposals });
    const aside = await product.user('director@baerum.example');
    const { body: listed } = await aside.api<{ items: { proposal: string; round: string }[] }>('GET', `/consent-lists/${opened.id}`);
    const [one, other] = listed.items;
    expect((await aside.api('POST', `/rounds/${one?.round}/recusals`, {})).status).toBe(204);
    // In the other one Bærum's member follows how many have answered: nobody else shall, while we look.
    await vote('director@fjellvik.example', { vote: 'approve' }, other?.round);
    return { list: opened.id, listedProposal: one?.proposal as string, listedRound: one?.round as string };
  }

  /** Every page and every route that reads, with what is under vote in each place where an id stands. */
  function addresses(): string[] {
    const values: Record<string, string[]> = { ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, [value]])) };
    Object.assign(values, {
      network: [network],
      tenant: ['baerum', 'asker'],
      number: ['1'],
      id: Object.values(known),
      body: [`${network}-styringsgruppe`],
      proposal: [known.proposal, known.listedProposal],
    });
    const filled = (pattern: string): string[] => {
      const name = /:(\w+)/.exec(pattern)?.[1];
      if (!name) return [pattern];
      return (values[name] ?? [known.proposal]).flatMap((value) => filled(pattern.replace(`:${name}`, value)));
    };
    const pages = Object.values(pagePaths).flatMap(({ nb }) => filled(`/nb/${nb}`));
    const routes = product.routes.filter(({ method }) => method === 'GET').flatMap(({ path }) => filled(path));
    const asked = [
      '/api/v1/entries?q=anskaffelser&facets=true',
      '/api/v1/suggestions?q=ansk',
      '/nb/katalog?q=anskaffelser',
      '/nb/katalog?goal=12',
    ];
    return [...new Set([...pages, ...routes, ...asked])];
  }

  async function readAll(): Promise<Map<string, string>> {
    const read = new Map<string, string>();
    for (const [who, user] of readers) {
      const left = [...addresses()];
      const take = async () => {
        for (let address = left.shift(); address !== undefined; address = left.shift()) {
          const accept = address.startsWith('/nb') ? 'text/html' : '*/*';
          const response = await user.send(address, { headers: { accept, 'user-agent': uncounted } });
          const place = response.headers.get('location') ?? '';
          read.set(`${who}: ${address}`, `${response.status} ${place} ${asItStays(await wordsOf(response))}`);
        }
      };
      await Promise.all([take(), take(), take(), take()]);
    }
    return read;
  }

  /** A PDF's words lie in it compressed. */
  async function wordsOf(response: Response): Promise<string> {
    if (response.headers.get('content-type') !== 'application/pdf') return response.text();
    return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text;
  }

  /** Without what differs from one answer to the next: nonces, ids of requests, instants and times of day. */
  function asItStays(text: string): string {
    return (
      text
        .replace(/nonce="[^"]*"|nonce\\?":\\?"[^"\\]*/g, '')
        // Of one answer alone; ids of things are of version 7.
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
        .replace(/\["D",\d+\]|\b1[6-9]\d{11}\b/g, '')
    );
  }

  it('those who follow the vote see what was said in it', async () => {
    await vote('director@asker.example', { vote: 'approve', reason: planted.reason });
    await vote('director@asker.example', { vote: 'approve', reason: planted.reason }, known.listedRound);
    const { body } = await (await product.user('director@solfjord.example')).api('GET', `/proposals/${known.proposal}`);
    for (const words of [planted.reason, planted.note]) expect(JSON.stringify(body)).toContain(words);
  });

  it('nobody else reads a word of it, on any page, by any route, in a mail or in the log', async () => {
    before = await readAll();
    expect(before.size).toBeGreaterThan(400);
    expect([...before].filter(([, text]) => secret.test(text)).map(([address]) => address)).toEqual([]);
    expect(product.logged.filter((line) => secret.test(line))).toEqual([]);
    expect(product.mails.all.filter(({ raw }) => secret.test(raw)).map(({ to }) => to)).toEqual([]);
    // The reading itself came through.
    expect([...before.values()].filter((text) => text.startsWith('200')).length).toBeGreaterThan(150);
    expect([...before.values()].filter((text) => text.startsWith('5'))).toEqual([]);
  });

  it('nothing that they read moves when others vote, change their votes, and all have answered', async () => {
    // Once more: what is read for the first time may say so.
    before = await readAll();
    await vote('director@asker.example', { vote: 'reject', reason: planted.reason, statement: planted.statement });
    await vote('director@fjellvik.example', { vote: 'send_back', reason: planted.reason });
    await vote('director@nordvaag.example', { vote: 'reject', reason: planted.reason, statement: planted.statement });
    await vote('deputy@baerum.example', { vote: 'approve' });
    await vote('deputy@midtfjord.example', { vote: 'abstain', reason: planted.reason });
    await vote('director@asker.example', { vote: 'reject', reason: planted.reason, statement: planted.statement }, known.listedRound);
    const agreed = await (await product.user('director@fjellvik.example')).api('PUT', `/consent-lists/${known.list}/ballots`);
    expect(agreed.status).toBe(204);
    const after = await readAll();
    const moved = [...before].filter(([address, text]) => after.get(address) !== text).map(([address]) => address);
    expect(moved.filter((address) => !anewEachTime.some((one) => address.endsWith(`: ${one}`)))).toEqual([]);
    expect([...after].filter(([, text]) => secret.test(text)).map(([address]) => address)).toEqual([]);
    expect(product.logged.filter((line) => secret.test(line))).toEqual([]);
    expect(product.mails.all.filter(({ raw }) => secret.test(raw)).map(({ to }) => to)).toEqual([]);
  });
});
