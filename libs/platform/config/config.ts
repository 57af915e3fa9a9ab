import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsFQDN,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { readDkimKey } from './dkim-key.js';
import { isLocal, isLoopback } from './local-host.js';
import { variableNames } from './variable-names.js';

/** Good enough to try the product with, and known to everyone: production refuses it. */
export const placeholderSecret = 'tandem-placeholder-secret-for-demo-only';

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const databaseUrl = () => IsUrl(postgresUrl, { message: '$property must be a URL like postgres://user:password@host:5432/tandem' });
const number = () => Transform(({ value }) => (value === undefined ? undefined : Number(value)));
const list = () => Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? [])));

/** The whole configuration, by the names of its environment variables. Read once, at the start. */
export class Config {
  /**
   * `demo` has the mailbox page and the demo accounts, for this machine alone; `production` refuses placeholders and serves neither.
   * Unset: `production` where NODE_ENV says so.
   */
  @IsIn(['demo', 'production'])
  TANDEM_MODE: 'demo' | 'production' = 'demo';

  @number()
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** The address people use, without a trailing slash: links in mails begin with it. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  @Matches(/[^/]$/, { message: 'PUBLIC_URL must not end with a slash' })
  PUBLIC_URL: string;

  /** As tandem_app, through PgBouncer if there is one. Unset: the embedded Postgres. */
  @IsOptional()
  @databaseUrl()
  DATABASE_URL?: string;

  /** As tandem_system, straight to Postgres: cross-tenant work, and the queue where REDIS_URL is unset. */
  @IsOptional()
  @databaseUrl()
  DATABASE_SYSTEM_URL?: string;

  /** As tandem_owner, straight to Postgres: migrations. */
  @IsOptional()
  @databaseUrl()
  DATABASE_DIRECT_URL?: string;

  /** As tandem_app, comma-separated: read replicas for visitors who are not signed in. */
  @list()
  @ArrayMaxSize(16)
  @IsUrl(postgresUrl, { each: true })
  DATABASE_REPLICA_URLS: string[] = [];

  /** Connections of the application role in one process. */
  @number()
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL_SIZE = 10;

  /** The queue. Unset: the queue is in Postgres. */
  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true })
  REDIS_URL?: string;

  /** Unset: messages are caught in the local mailbox. */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true })
  SMTP_URL?: string;

  /** That one process holds open to the mail server: as many mails are on their way at once. */
  @number()
  @IsInt()
  @Min(1)
  @Max(100)
  SMTP_CONNECTIONS = 10;

  /** Digests that all workers together hand to the mail server. 0: no limit. */
  @number()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  DIGESTS_PER_MINUTE = 0;

  /** Of these, to the people of one tenant. 0: no limit. */
  @number()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  DIGESTS_PER_MINUTE_PER_TENANT = 0;

  @IsString()
  @Matches(/@/, { message: 'MAIL_FROM must hold an address' })
  MAIL_FROM = 'Tandem <no-reply@tandem.example>';

  /** Under which DNS holds the public half of MAIL_DKIM_KEY: `<selector>._domainkey.<domain>`. The three go together. */
  @IsOptional()
  @IsFQDN({}, { message: 'MAIL_DKIM_DOMAIN must be a domain like tandem.example' })
  MAIL_DKIM_DOMAIN?: string;

  @IsOptional()
  @Matches(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i, { message: 'MAIL_DKIM_SELECTOR must be like tandem2026' })
  MAIL_DKIM_SELECTOR?: string;

  /** Signs every mail: a private RSA key in PEM, or `file:` and its path. Unset: the relay signs, or nobody. */
  @IsOptional()
  @IsString()
  MAIL_DKIM_KEY?: string;

  /** What a mail server that reports bounces and complaints says to be let in. Unset: nobody is. */
  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'MAIL_REPORT_SECRET must have at least 32 characters' })
  MAIL_REPORT_SECRET?: string;

  /** Where files are kept: `file:` and a folder, or `https://KEY:SECRET@endpoint/bucket?region=…`. Unset: the data folder. */
  @IsOptional()
  @Matches(/^(file:\/|(s3|https?):\/\/[^/@\s]+:[^/@\s]+@[^/\s]+\/[^/\s])/, {
    message: 'FILES_URL must be file: and a folder, or an address like https://KEY:SECRET@endpoint/bucket?region=eu-north-1',
  })
  FILES_URL?: string;

  /** How much one tenant's attachments may weigh together, in megabytes. */
  @number()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  FILES_PER_TENANT_MB = 5_000;

  /** What looks for viruses in attachments. Unset: nothing does. */
  @IsOptional()
  @Matches(/^(tcp:\/\/[^/\s]+|unix:\/.+)$/, { message: 'CLAMD_URL must be like tcp://host:3310 or unix:/run/clamav/clamd.ctl' })
  CLAMD_URL?: string;

  /** A translation service with the interface of LibreTranslate. Unset: nothing is translated by a machine, and no text leaves. */
  @IsOptional()
  @IsUrl({
    require_tld: false,
    require_protocol: true,
    protocols: ['http', 'https'],
    allow_query_components: false,
    allow_fragments: false,
    disallow_auth: true,
  })
  TRANSLATOR_URL?: string;

  /** What the translation service knows us by, where it asks for a key. */
  @IsOptional()
  @IsString()
  TRANSLATOR_KEY?: string;

  /** Signs links and tokens. */
  @IsString()
  @MinLength(32, { message: 'TANDEM_SECRET must have at least 32 characters' })
  TANDEM_SECRET: string = placeholderSecret;

  /** Where the embedded Postgres and local files live. */
  @IsString()
  TANDEM_DATA: string = '.data';

  /** Proxies in front whose X-Forwarded-For is believed. */
  @number()
  @IsInt()
  @Min(0)
  @Max(5)
  TRUSTED_PROXIES = 0;

  /** Requests a minute from one person, or from one address where nobody is signed in; writing and mailing have a part of it. 0: no limit. */
  @number()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  RATE_LIMIT_PER_MINUTE = 600;

  /** Whether importing fetches pages that people name, from public addresses alone. Unset: only in demo mode. */
  @IsOptional()
  @IsIn(['on', 'off'], { message: 'IMPORT_FROM_WEB must be on or off' })
  IMPORT_FROM_WEB?: 'on' | 'off';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  get isDemo(): boolean {
    return this.TANDEM_MODE === 'demo';
  }

  get mayFetchPages(): boolean {
    return this.IMPORT_FROM_WEB === undefined ? this.isDemo : this.IMPORT_FROM_WEB === 'on';
  }

  /** Read anew each time; at the start it was fit to sign with. */
  get dkim(): { domainName: string; keySelector: string; privateKey: string } | undefined {
    const { MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR, MAIL_DKIM_KEY } = this;
    if (!MAIL_DKIM_DOMAIN || !MAIL_DKIM_SELECTOR || !MAIL_DKIM_KEY) return undefined;
    return { domainName: MAIL_DKIM_DOMAIN, keySelector: MAIL_DKIM_SELECTOR, privateKey: readDkimKey(MAIL_DKIM_KEY) };
  }

  get usesEmbeddedPostgres(): boolean {
    return this.DATABASE_URL === undefined;
  }
}

/** What is wrong with the configuration, one line for each variable. */
export class ConfigError extends Error {}

/** Reads the variables; throws ConfigError that names each one that is wrong. Empty counts as unset. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => value !== '' && value !== undefined && variableNames.has(name)),
  );
  const { PORT = '3000', TANDEM_MODE } = known;
  const takenForProduction = TANDEM_MODE === undefined && environment['NODE_ENV'] === 'production';
  const defaults = {
    // Which port 0 becomes is known only later.
    PUBLIC_URL: PORT === '0' ? 'http://localhost' : `http://localhost:${PORT}`,
    ...(takenForProduction && { TANDEM_MODE: 'production' }),
  };
  const config = plainToInstance(Config, { ...defaults, ...known }, { exposeDefaultValues: true });
  const problems = validateSync(config).flatMap((error) => Object.values(error.constraints ?? {}));
  problems.push(...incomplete(config), ...unfitKey(config), ...(config.isDemo ? [] : unfitForProduction(config)));
  if (problems.length === 0 && config.isDemo) problems.push(...reachingOutside(config));
  if (problems.length > 0 && takenForProduction)
    problems.push('TANDEM_MODE is unset, and production because NODE_ENV is. To try Tandem with its demo: TANDEM_MODE=demo');
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

const together = {
  'the three database addresses': ['DATABASE_URL', 'DATABASE_SYSTEM_URL', 'DATABASE_DIRECT_URL'],
  'domain, selector and key of the signature': ['MAIL_DKIM_DOMAIN', 'MAIL_DKIM_SELECTOR', 'MAIL_DKIM_KEY'],
} as const;

function incomplete(config: Config): string[] {
  return Object.entries(together).flatMap(([what, names]) => {
    const missing = names.filter((name) => config[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return [`${missing.join(' and ')} must be set too: ${what} go together`];
  });
}

function unfitKey({ MAIL_DKIM_KEY }: Config): string[] {
  try {
    if (MAIL_DKIM_KEY !== undefined) readDkimKey(MAIL_DKIM_KEY);
    return [];
  } catch (error) {
    return [`MAIL_DKIM_KEY ${(error as Error).message}`];
  }
}

function unfitForProduction({ TANDEM_SECRET, SMTP_URL }: Config): string[] {
  const problems: string[] = [];
  if (TANDEM_SECRET === placeholderSecret) problems.push('TANDEM_SECRET still has its placeholder value: openssl rand -hex 24 makes one');
  if (SMTP_URL === undefined) problems.push('SMTP_URL must be set in production: mail would only be caught');
  return problems;
}

/** The demo's accounts are known to everyone, and so is what they write and mail. */
function reachingOutside({ SMTP_URL, PUBLIC_URL }: Config): string[] {
  const mend = (name: string) => `For real use set TANDEM_MODE=production, for a try unset ${name}`;
  const problems: string[] = [];
  if (SMTP_URL && !isLoopback(SMTP_URL))
    problems.push(`SMTP_URL names a mail server outside this machine, and the demo mails nobody there. ${mend('SMTP_URL')}`);
  if (!isLocal(PUBLIC_URL))
    problems.push(`PUBLIC_URL is an address outside this machine, and everyone knows the demo's password. ${mend('PUBLIC_URL')}`);
  return problems;
}
