import { describe, expect, it } from '@jest/globals';
import { newId } from './id.js';
import { readToken, signToken } from './signed-token.js';

const secret = 'a secret of at least thirty-two characters';

describe('a signed token', () => {
  it('gives back its id', () => {
    const id = newId();
    expect(readToken(secret, 'invitation', signToken(secret, 'invitation', id))).toBe(id);
  });

  it('is the same when written again, so that a mail sent twice holds one link', () => {
    const id = newId();
    expect(signToken(secret, 'invitation', id)).toBe(signToken(secret, 'invitation', id));
  });

  it('opens nothing else', () => {
    const token = signToken(secret, 'invitation', newId());
    expect(readToken(secret, 'unsubscribe', token)).toBeNull();
    expect(readToken('another secret of thirty-two characters!', 'invitation', token)).toBeNull();
  });

  it.each(['', '.', 'x.y', `${newId()}.x`, '0'.repeat(32), `${'0'.repeat(32)}.${'A'.repeat(43)}`])('refuses %p', (token) => {
    expect(readToken(secret, 'invitation', token)).toBeNull();
  });
});
