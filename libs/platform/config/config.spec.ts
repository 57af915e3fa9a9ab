import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Config, ConfigError, placeholderSecret, readConfig } from './config.js';
import { readEnvironment } from './environment.js';
import { variableNames } from './variable-names.js';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const production = {
  TANDEM_MODE: 'production',
  TANDEM_SECRET: secret,
  SMTP_URL: 'smtp://relay.example:587',
  PUBLIC_URL: 'https://tandem.example',
};
const databases = {
  DATABASE_URL: 'postgres://tandem_app:pw@db:5432/tandem',
  DATABASE_SYSTEM_URL: 'postgres://tandem_system:pw@db:5432/tandem',
  DATABASE_DIRECT_URL: 'postgres://tandem_owner:pw@db:5432/tandem',
};

describe('the configuration', () => {
  it('needs nothing: the demo runs on what the product brings along', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      TANDEM_DATA: '.data',
      isDemo: true,
      usesEmbeddedPostgres: true,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const config = readConfig({ REDIS_URL: '', PORT: '' });
    expect(config.REDIS_URL).toBeUndefined();
    expect(config.PORT).toBe(3000);
  });

  it('is read from what the process was started with', () => {
    process.env['RATE_LIMIT_PER_MINUTE'] = '7';
    expect(readEnvironment()).toMatchObject({ RATE_LIMIT_PER_MINUTE: 7 });
    expect(readEnvironment({ PORT: '4711' })).toMatchObject({ RATE_LIMIT_PER_MINUTE: 7, PORT: 4711, PUBLIC_URL: 'http://localhost:4711' });
    delete process.env['RATE_LIMIT_PER_MINUTE'];
  });

  it('reads port 0, which takes a free one', () => {
    expect(readConfig({ PORT: '0' }).PORT).toBe(0);
  });

  it('reads numbers and lists', () => {
    const config = readConfig({ PORT: '8080', DATABASE_REPLICA_URLS: 'postgres://a@one/tandem,postgres://a@two/tandem' });
    expect(config.PORT).toBe(8080);
    expect(config.PUBLIC_URL).toBe('http://localhost:8080');
    expect(config.DATABASE_REPLICA_URLS).toHaveLength(2);
  });

  it.each([
    ['PORT', 'three'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'tandem.example'],
    ['PUBLIC_URL', 'https://tandem.example/'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'relay.example'],
    ['MAIL_FROM', 'Tandem'],
    ['MAIL_REPORT_SECRET', 'short'],
    ['FILES_URL', '/var/files'],
    ['FILES_URL', 's3://tandem'],
    ['FILES_URL', 'https://s3.example/tandem'],
    ['FILES_PER_TENANT_MB', '0'],
    ['CLAMD_URL', 'localhost:3310'],
    ['TRANSLATOR_URL', 'translate.example:5000'],
    ['TANDEM_SECRET', 'short'],
    ['TRUSTED_PROXIES', '-1'],
    ['RATE_LIMIT_PER_MINUTE', 'none'],
    ['LOG_LEVEL', 'chatty'],
  ])('names the variable that is wrong: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(name));
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  });

  it('names every variable that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it('wants the three database addresses together', () => {
    expect(() => readConfig({ DATABASE_URL: databases.DATABASE_URL })).toThrow(
      'DATABASE_SYSTEM_URL and DATABASE_DIRECT_URL must be set too',
    );
    expect(readConfig(databases).usesEmbeddedPostgres).toBe(false);
  });

  it('refuses a placeholder secret and caught mail in production', () => {
    expect(() => readConfig({ ...production, TANDEM_SECRET: placeholderSecret })).toThrow('TANDEM_SECRET still has its placeholder value');
    expect(() => readConfig({ ...production, TANDEM_SECRET: undefined })).toThrow('TANDEM_SECRET');
    expect(() => readConfig({ ...production, SMTP_URL: undefined })).toThrow('SMTP_URL must be set in production');
    expect(readConfig(production).isDemo).toBe(false);
  });
});

describe('demo mode', () => {
  it('is refused beside a mail server that is not this machine’s own', () => {
    for (const server of ['anna:geheim@relay.example:587', 'mail.municipality.no', '10.0.0.7', 'localhost.attacker.no'])
      expect(() => readConfig({ SMTP_URL: `smtp://${server}` })).toThrow(/SMTP_URL[\s\S]*TANDEM_MODE=production/);
    expect(() => readConfig({ SMTP_URL: 'smtp://anna:geheim@relay.example:587' })).not.toThrow(/geheim/);
    for (const server of ['127.0.0.1:2525', 'localhost:25', '[::1]:25', 'user:pw@127.8.8.8'])
      expect(readConfig({ SMTP_URL: `smtp://${server}` }).isDemo).toBe(true);
  });

  it('is refused at an address that the world can reach', () => {
    for (const PUBLIC_URL of ['https://tandem.ks.no', 'http://192.0.2.7:3000', 'https://localhost.ks.no', 'https://example.com'])
      expect(() => readConfig({ PUBLIC_URL })).toThrow(/PUBLIC_URL[\s\S]*TANDEM_MODE=production/);
    for (const host of ['localhost:3000', 'tandem.localhost', '127.0.0.1:9', '[::1]:3000', 'tandem.example', 'tandem.test'])
      expect(readConfig({ PUBLIC_URL: `http://${host}` }).isDemo).toBe(true);
  });

  it('is never taken for granted where NODE_ENV says production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/TANDEM_SECRET[\s\S]*TANDEM_MODE=demo/);
    expect(readConfig({ ...production, TANDEM_MODE: '', NODE_ENV: 'production' }).isDemo).toBe(false);
    expect(readConfig({ TANDEM_MODE: 'demo', NODE_ENV: 'production' }).isDemo).toBe(true);
  });
});

describe('the guide to running', () => {
  const guide = readFileSync(new URL('../../../docs/guides/running.md', import.meta.url), 'utf8');
  const rows = new Map(
    [...guide.matchAll(/^\| `([A-Z_]+)`\s+\| (.+?)\s+\|/gm)].map(([, name, value]) => [name as string, value as string]),
  );

  it('explains every variable, and none that does not exist', () => {
    expect([...rows.keys()].sort()).toEqual([...variableNames].sort());
  });

  it('tells the defaults as they are', () => {
    const defaults = Object.entries(new Config()).filter(([name, value]) => value !== undefined && name !== 'TANDEM_SECRET');
    for (const [name, value] of defaults) expect([name, rows.get(name)]).toEqual([name, String(value) === '' ? '–' : `\`${value}\``]);
  });
});
