import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Counts, newId, readToken, signToken } from '#libs/platform';
import { TooManySignIns } from '../errors.js';

const most = 10;
const windowSeconds = 15 * 60;

/**
 * Wrong passwords for one account, from wherever they come: ten, and it waits for the rest of a quarter of an hour. Counted by what was
 * typed, so that an address nobody has is answered like one that somebody has.
 *
 * A stranger could keep an account waiting by guessing on and on. So a browser that has signed in to it before is counted apart (OWASP's
 * device cookies): its owner goes on as ever, and a new password by mail signs in from anywhere. Locking until an administrator helps
 * would let anyone shut anyone out; counting by address alone lets a thousand machines guess.
 */
@Injectable()
export class SignInLimit {
  constructor(
    private readonly counts: Counts,
    private readonly config: Config,
  ) {}

  /** Counts an attempt before it is made; returns what `succeeded` takes. Throws TooManySignIns. */
  async attempt(email: string, knownDevice: string): Promise<string> {
    const device = readToken(this.config.TANDEM_SECRET, purpose(email), knownDevice);
    const key = device ? `sign-in device ${device}` : `sign-in ${createHash('sha256').update(email).digest('base64url')}`;
    const { count, secondsLeft } = await this.counts.add(key, windowSeconds);
    if (count > most) throw new TooManySignIns(secondsLeft);
    return key;
  }

  async succeeded(attempt: string): Promise<void> {
    await this.counts.clear(attempt);
  }

  /** What this browser shows the next time: that the account's owner was here. It opens nothing. */
  knownDevice(email: string): string {
    return signToken(this.config.TANDEM_SECRET, purpose(email), newId());
  }
}

function purpose(email: string): string {
  return `known-device ${email}`;
}
