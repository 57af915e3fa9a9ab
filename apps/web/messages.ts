import type { Language, Messages } from '#libs/platform/i18n';

const files = import.meta.glob<Messages>('../../libs/platform/i18n/messages/*/*.json', { import: 'default' });

/** One language's messages, for a browser: the server has them registered already. */
export async function messagesOf(language: Language): Promise<Messages> {
  const mine = Object.entries(files).filter(([name]) => name.includes(`/messages/${language}/`));
  return Object.assign({}, ...(await Promise.all(mine.map(([, load]) => load()))));
}
