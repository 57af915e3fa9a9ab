import { describe, expect, it } from '@jest/globals';
import { MailRefused, MailUnavailable } from './errors.js';
import { sendOnce } from './send-once.js';

/** What was marked, and how it ended. */
async function sent(failure: Error | null): Promise<{ marks: number; error: unknown }> {
  let marks = 0;
  const send = async () => {
    if (failure) throw failure;
  };
  const error = await sendOnce(send, async () => marks++).catch((thrown: unknown) => thrown);
  return { marks, error };
}

describe('a notice', () => {
  it('is marked once its mail has gone', async () => {
    expect(await sent(null)).toEqual({ marks: 1, error: undefined });
  });

  it('is marked as well where the mail is refused for good, and its job knows of it', async () => {
    const refused = new MailRefused(550);
    expect(await sent(refused)).toEqual({ marks: 1, error: refused });
  });

  it('waits where the mail server may take it later', async () => {
    const away = new MailUnavailable(new Error('away'));
    expect(await sent(away)).toEqual({ marks: 0, error: away });
  });
});
