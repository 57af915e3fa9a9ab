import { MailRefused } from './errors.js';

/**
 * Sends what a notice says, and marks it. What is refused for good is marked as well, so that no sweep asks for it again; the refusal goes on,
 * and the job is kept as given up by it, without the address.
 */
export async function sendOnce(send: () => Promise<void>, mark: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (error instanceof MailRefused) await mark();
    throw error;
  }
  await mark();
}
