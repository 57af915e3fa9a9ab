import { Config, placeholderSecret } from '#libs/platform';
import { type Finding, good, note, withoutPasswords } from './finding.js';

/** Every variable with what it is now; secrets and passwords masked. */
export function configurationLines(config: Config): string[] {
  const names = Object.keys(new Config()).concat(optional).sort();
  const width = Math.max(...names.map((name) => name.length));
  return [...new Set(names)].map((name) => `  ${name.padEnd(width)}  ${shown(name, config[name as keyof Config])}`);
}

const optional = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'DATABASE_SYSTEM_URL',
  'DATABASE_DIRECT_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_DKIM_DOMAIN',
  'MAIL_DKIM_SELECTOR',
  'MAIL_DKIM_KEY',
  'MAIL_REPORT_SECRET',
  'FILES_URL',
  'CLAMD_URL',
  'TRANSLATOR_URL',
  'TRANSLATOR_KEY',
];

function shown(name: string, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '–';
  if (name === 'TANDEM_SECRET') return value === placeholderSecret ? 'the placeholder' : 'set';
  if (['TRANSLATOR_KEY', 'MAIL_REPORT_SECRET', 'MAIL_DKIM_KEY'].includes(name)) return 'set';
  return withoutPasswords(String(value));
}

export function checkConfiguration(config: Config): Finding[] {
  const findings: Finding[] = [];
  if (config.isDemo)
    findings.push(note('Mode', 'demo: everyone knows the demo accounts and reads the mailbox', 'Before real use: TANDEM_MODE=production'));
  else findings.push(good('Mode', 'production'));
  if (!config.isDemo && !config.PUBLIC_URL.startsWith('https:'))
    findings.push(
      note(
        'Public address',
        `${config.PUBLIC_URL} is without TLS`,
        'Put a proxy with a certificate in front and set PUBLIC_URL to its https address',
      ),
    );
  if (!config.isDemo && config.TRUSTED_PROXIES === 0 && config.PUBLIC_URL.startsWith('https:'))
    findings.push(
      note(
        'Proxies',
        'none is trusted, so all visitors share one rate limit',
        'Set TRUSTED_PROXIES to the number of proxies in front, usually 1',
      ),
    );
  return findings;
}
