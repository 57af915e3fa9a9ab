import type { Config } from '#libs/platform';

/** The same in mails and feeds, so that a calendar knows it again. */
export function gatheringUid(id: string, config: Pick<Config, 'PUBLIC_URL'>): string {
  return `gathering-${id}@${new URL(config.PUBLIC_URL).hostname}`;
}
