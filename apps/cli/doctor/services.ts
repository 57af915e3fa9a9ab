import {
  type Config,
  FilesUnavailable,
  isLoopback,
  openFileStore,
  openTranslator,
  TranslatorRefused,
  TranslatorUnavailable,
  VirusScanner,
} from '#libs/platform';
import { bad, type Finding, finding, good, note } from './finding.js';

export function checkServices(config: Config): Promise<Finding[]> {
  const checks = [
    finding('Queue', 'Check REDIS_URL, or unset it: the queue is then in Postgres', () => checkQueue(config)),
    finding('Mail', 'Check SMTP_URL: host, port, user, password, and smtps: for TLS from the start', () => checkMail(config)),
    finding('Files', 'Check FILES_URL: the endpoint, key, secret, bucket and region; or that the folder is writable', () =>
      checkFiles(config),
    ),
    finding('Viruses', 'Check CLAMD_URL and that clamd runs; until it answers, new attachments wait', () => checkScanner(config)),
    finding('Translation', 'Check TRANSLATOR_URL and TRANSLATOR_KEY; until it answers, people translate by hand', () =>
      checkTranslator(config),
    ),
    checkPublicUrl(config),
  ];
  return Promise.all(checks).then((all) => all.flat());
}

async function checkQueue({ REDIS_URL }: Config): Promise<Finding[]> {
  if (!REDIS_URL) return [good('Queue', 'in Postgres')];
  const { Redis } = await import('ioredis');
  // One that never came is not waited for when taking leave.
  const times = { connectTimeout: 5_000, commandTimeout: 5_000, disconnectTimeout: 100 };
  const redis = new Redis(REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, ...times });
  let refusal: Error | undefined;
  redis.on('error', (error) => {
    refusal = error;
  });
  try {
    await redis.connect().catch((error) => Promise.reject(refusal ?? error));
    const [, policy] = (await redis.config('GET', 'maxmemory-policy').catch(() => ['', 'noeviction'])) as string[];
    if (policy !== 'noeviction')
      return [note('Queue', `Redis may throw jobs away (maxmemory-policy ${policy})`, 'Set maxmemory-policy noeviction')];
    return [good('Queue', 'Redis answers and keeps what it is given')];
  } finally {
    redis.disconnect();
  }
}

async function checkMail({ SMTP_URL }: Config): Promise<Finding[]> {
  if (!SMTP_URL) return [good('Mail', 'caught in the local mailbox, nothing leaves')];
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 });
  try {
    await transport.verify();
    return [good('Mail', 'the server answers and accepts the sign-in')];
  } finally {
    transport.close();
  }
}

async function checkFiles(config: Config): Promise<Finding[]> {
  try {
    await openFileStore(config).check();
  } catch (error) {
    throw error instanceof FilesUnavailable ? error.cause : error;
  }
  if (!config.FILES_URL?.match(/^(?!file:)/)) return [good('Files', 'the folder takes files and gives them back')];
  return [good('Files', `${new URL(config.FILES_URL).host} takes files and gives them back`)];
}

async function checkScanner({ CLAMD_URL }: Config): Promise<Finding[]> {
  if (!CLAMD_URL) return [good('Viruses', 'attachments are not scanned: no CLAMD_URL')];
  try {
    await new VirusScanner(CLAMD_URL).check();
  } catch (error) {
    throw error instanceof FilesUnavailable ? error.cause : error;
  }
  return [good('Viruses', 'clamd answers')];
}

async function checkTranslator(config: Config): Promise<Finding[]> {
  const translator = openTranslator(config);
  if (!translator.host) return [good('Translation', 'by people alone, no text leaves: no TRANSLATOR_URL')];
  const known = await translator
    .check()
    .catch((error) => Promise.reject(error instanceof TranslatorUnavailable || error instanceof TranslatorRefused ? error.cause : error));
  const plain = config.TRANSLATOR_URL?.startsWith('http:') && !isLoopback(config.TRANSLATOR_URL);
  if (plain) return [note('Translation', `texts go to ${translator.host} without TLS`, 'Use an https: address for TRANSLATOR_URL')];
  if (known < 2) return [note('Translation', `${translator.host} knows fewer than two of our languages`, 'Install languages there')];
  return [good('Translation', `${translator.host} answers and knows ${known} of our languages`)];
}

async function checkPublicUrl({ PUBLIC_URL }: Config): Promise<Finding[]> {
  try {
    const response = await fetch(`${PUBLIC_URL}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    if (response.ok) return [good('Public address', `${PUBLIC_URL} answers and is ready`)];
    const mend = 'Look at the log of the process; a proxy must pass /health on';
    return [bad('Public address', `${PUBLIC_URL} answers with ${response.status}`, mend)];
  } catch {
    const mend = 'If Tandem runs: check PUBLIC_URL, DNS and the proxy. Else start it: tandem start';
    return [note('Public address', `${PUBLIC_URL} does not answer from here`, mend)];
  }
}
