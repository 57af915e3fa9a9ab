import autocannon from 'autocannon';

export interface Load {
  /** Asked by turns. */
  urls: readonly string[];
  headers: Record<string, string>;
  connections: number;
  /** One of the two: seconds, or so many requests in all. */
  seconds?: number;
  amount?: number;
  /** Of each answer, each with the mark in it. */
  rows: number;
  mark?: string;
}

/** Of the answers; the times in milliseconds. */
export interface Figures {
  perSecond: number;
  /** That each of the connections waits for an answer, in the mean. */
  perRequest: number;
  p50: number;
  p99: number;
}

/** Puts a server under load; an answer without the rows it must have is an error. */
export async function measure({ urls, headers, connections, seconds, amount, rows, mark = '"title":' }: Load): Promise<Figures> {
  const [first = ''] = urls;
  const result = await autocannon({
    url: new URL(first).origin,
    requests: urls.map((url) => ({ method: 'GET', path: url.slice(new URL(url).origin.length), headers })),
    connections: Math.min(connections, amount ?? connections),
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 120,
    verifyBody: (body: unknown) => String(body).split(mark).length > rows,
  });
  const wrong = result.non2xx + result.mismatches + result.errors + result.timeouts;
  if (wrong > 0 || result['2xx'] === 0)
    throw new Error(`${first}: ${wrong} of ${result.requests.total} answers were not the ${rows} rows asked for`);
  const perSecond = result.requests.total / result.duration;
  return { perSecond, perRequest: (connections * 1000) / perSecond, p50: result.latency.p50, p99: result.latency.p99 };
}
