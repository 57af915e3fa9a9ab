import { type Config, readConfig } from './config.js';

/** The configuration this process was started with; `changed` overrides. Nothing else looks at process.env: `npm run check` holds that. */
export function readEnvironment(changed: Record<string, string> = {}): Config {
  // biome-ignore lint/style/noProcessEnv: the one place
  return readConfig({ ...process.env, ...changed });
}
