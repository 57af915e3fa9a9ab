import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';

const accounts = ['author@herning.example', 'admin@baerum.example', 'operator@tandem.example'];

describe('an installation that was a demo before', () => {
  let product: Product;

  beforeAll(async () => {
    const environment = { TANDEM_MODE: 'production', TANDEM_SECRET: 'a-secret-of-more-than-thirty-two-characters' };
    product = await startProduct({ environment });
  }, 150_000);
  afterAll(() => product?.stop());

  it.each(accounts)('lets nobody in with the password of the demo: %s', async (email) => {
    for (const password of ['tandem-demo', 'ｔandem-demo']) {
      const answer = await product.visitor().api('POST', '/session', { email, password });
      expect([answer.status, answer.body]).toEqual([401, expect.objectContaining({ code: 'wrong_password' })]);
    }
    await expect(product.user(email)).rejects.toThrow('do not match');
  });

  it('shows neither the accounts nor the mailbox', async () => {
    const page = await product.visitor().open('/en/sign-in');
    expect([page.status, page.text]).toEqual([200, expect.not.stringMatching(/tandem-demo|herning\.example/)]);
    expect((await product.visitor().open('/mailbox')).status).toBe(404);
  });
});

describe('a demo', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 150_000);
  afterAll(() => product?.stop());

  it.each(accounts)('lets in whoever has read its password: %s', async (email) => {
    expect((await (await product.user(email)).api('GET', '/me')).status).toBe(200);
  });

  it('lets nobody choose that password for keeps', async () => {
    const author = await product.user('author@herning.example');
    const form = (await author.open('/en/account')).form('Change password');
    const answer = await author.submit(form, { oldPassword: 'tandem-demo', newPassword: 'tandem-demo' });
    expect(answer.text).toContain('everyone knows this one');
  });
});
