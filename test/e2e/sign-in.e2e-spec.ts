import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages, path, translate } from '#libs/platform';
import { type Product, startProduct } from '../support/product.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import type { User } from '../support/user.js';

const most = 10;
const right = 'tandem-demo';

describe.each(['this process', 'Redis'])('guessing passwords, counted in %s', (where) => {
  let product: Product;
  let redis: TestRedis | undefined;

  beforeAll(async () => {
    redis = where === 'Redis' ? await aRedis() : undefined;
    product = await startProduct({ environment: redis ? { REDIS_URL: redis.url } : {} });
  }, 60_000);
  afterAll(async () => {
    await product?.stop();
    await redis?.stop();
  });

  interface Refused {
    code: string;
    minutes: number;
    title: string;
  }
  const attempt = (user: User, email: string, password = 'wrong') => user.api<Refused>('POST', '/session', { email, password });
  /** Each from a browser of its own. */
  const guess = async (email: string, times: number) => {
    const codes: string[] = [];
    for (let left = times; left > 0; left--) codes.push((await attempt(product.visitor(), email)).body.code);
    return codes;
  };

  it('ends for a while after ten for one account, whether somebody has it or not', async () => {
    for (const email of ['author@asker.example', 'nobody@asker.example']) {
      expect(await guess(email, most)).toEqual(Array(most).fill('wrong_password'));
      const refused = await attempt(product.visitor(), ` ${email.toUpperCase()} `, right);
      expect([refused.status, refused.body]).toEqual([429, expect.objectContaining({ code: 'too_many_sign_ins', minutes: 15 })]);
      expect(refused.body.title).toMatch(/Prøv igjen om 15 minutter/);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(850);
    }
  });

  it('is said calmly on the page, in its own language', async () => {
    for (const language of languages) {
      const visitor = product.visitor();
      const form = (await visitor.open(path(language, 'signIn'))).form(translate(language, 'kit.sign_in'));
      const refused = await visitor.submit(form, { email: 'author@asker.example', password: right });
      expect([refused.status, refused.language, refused.text]).toEqual([429, language, expect.stringMatching(/15 minut/)]);
    }
  });

  it('shuts nobody out whose browser was signed in before', async () => {
    const owner = await product.user('editor@asker.example');
    await owner.api('DELETE', '/session');
    await guess('editor@asker.example', most + 1);
    expect((await attempt(product.visitor(), 'editor@asker.example', right)).status).toBe(429);
    expect((await attempt(owner, 'editor@asker.example', right)).status).toBe(201);
  });

  it('gets no further from a browser that was signed in to another account', async () => {
    const other = await product.user('member@baerum.example');
    await other.api('DELETE', '/session');
    await guess('author@baerum.example', most);
    expect((await attempt(other, 'author@baerum.example', right)).status).toBe(429);
  });

  it('begins anew after signing in', async () => {
    const email = 'member@fjellvik.example';
    await guess(email, most - 1);
    expect((await attempt(product.visitor(), email, right)).status).toBe(201);
    expect(await guess(email, most)).toEqual(Array(most).fill('wrong_password'));
  });

  if (where !== 'Redis')
    it('may go on after a quarter of an hour, however long others went on guessing', async () => {
      const email = 'author@storevik.example';
      await guess(email, most);
      product.clock.moveTo(new Date(product.clock.now().getTime() + 14 * 60_000));
      expect(await guess(email, 5)).toEqual(Array(5).fill('too_many_sign_ins'));
      product.clock.moveTo(new Date(product.clock.now().getTime() + 61_000));
      expect((await attempt(product.visitor(), email, right)).status).toBe(201);
    });
});
