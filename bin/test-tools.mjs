import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** What some kinds of tests start themselves, how to find it, and what Debian calls it. */
const tools = [
  {
    name: 'Chromium',
    kinds: ['browser'],
    find: () => ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean) ?? macApplications.find(existsSync),
    debian: 'chromium',
    elsewhere: 'Chromium or Chrome: Debian and Ubuntu «apt install chromium», macOS «brew install --cask chromium»',
  },
  {
    name: 'redis-server',
    kinds: ['database', 'e2e'],
    find: () => onPath('redis-server'),
    debian: 'redis-server',
    elsewhere: 'redis-server: Debian and Ubuntu «apt install redis-server», macOS «brew install redis»',
  },
  {
    name: 'clamd',
    kinds: ['unit', 'database', 'e2e'],
    find: () => onPath('clamd') ?? ['/usr/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync),
    debian: 'clamav-daemon',
    elsewhere: 'clamd: Debian and Ubuntu «apt install clamav-daemon», macOS «brew install clamav»',
  },
];
const macApplications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'].map(
  (path) => `/Applications/${path}`,
);

const needed = (kinds) => tools.filter((tool) => tool.kinds.some((kind) => kinds.includes(kind)));

/** Installs what is missing where this is root on Debian; elsewhere that is the reader's to do. */
export async function ensureTools(kinds) {
  const packages = needed(kinds)
    .filter((tool) => !tool.find())
    .map((tool) => tool.debian);
  if (packages.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${packages.join(' and ')} for the tests`);
  // Run level 1 keeps Debian from starting the services it installs: the tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...words) => spawnSync('apt-get', [...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** A line for each thing that is missing, with what to do. */
export function missingTools(kinds) {
  const missing = needed(kinds).filter((tool) => !tool.find());
  const chromium = tools[0].find();
  if (chromium) process.env.CHROMIUM = chromium;
  const clamd = tools.find(({ name }) => name === 'clamd').find();
  if (clamd) process.env.CLAMD = clamd;
  return missing.map((tool) => tool.elsewhere);
}
