import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import { TranslationService } from '../support/translation-service.js';
import type { User } from '../support/user.js';

const network = 'nordisk-laeringsnetvaerk';
const button = 'Translate into English: Forfatter, Mariehavn Kommune';
const conversations = `/en/network/${network}/conversations`;

interface Translated {
  items: { post: string; title: string | null; body: string; host: string }[];
  left: string[];
}

describe('a conversation in the reader’s language', () => {
  const service = new TranslationService();
  let product: Product;
  let coordinator: User;
  let asker: User;
  let reader: User;
  let stranger: User;
  let thread: string;

  const translations = (user: User) => user.api<Translated>('GET', `/threads/${thread}/translations?language=en`);
  const translate = (user: User, posts: string[]) =>
    user.api<Translated>('POST', `/threads/${thread}/translations`, { language: 'en', posts });

  beforeAll(async () => {
    await service.open();
    product = await startProduct({ environment: { TRANSLATOR_URL: service.url } });
    [coordinator, asker, reader, stranger] = (await Promise.all(
      ['coordinator@ks', 'author@mariehavn', 'member@asker', 'author@fjellvik'].map((email) => product.user(`${email}.example`)),
    )) as [User, User, User, User];
    const asked = await asker.api<{ id: string }>('POST', `/networks/${network}/threads`, {
      title: 'Borgersamling',
      body: 'Tre aftener, **mad**.',
      language: 'da',
    });
    thread = asked.body.id;
    await asker.api('POST', `/threads/${thread}/replies`, { body: 'Sådan, om 5 km.', language: 'da' });
  }, 240_000);
  afterAll(async () => {
    await product?.stop();
    await service.close();
  });

  it('is not offered before the network’s coordinator has agreed, who is told to whom and what', async () => {
    expect((await reader.open(`/en/conversation/${thread}`)).text).not.toContain('Translate into English');
    expect((await translate(reader, [thread])).body).toMatchObject({ code: 'translation_not_agreed' });
    expect((await reader.open(conversations)).text).not.toContain('Translation by machine');
    const page = await coordinator.open(conversations);
    expect(page.text).toContain('translated by a machine at 127.0.0.1');
    expect(page.text).toContain('Other names in the text are.');
    expect((await coordinator.submit(page.form('Agree to 127.0.0.1'))).text).toContain(
      'Everyone in the network can now have it translated.',
    );
    expect((await reader.open(conversations)).text).toContain('The coordinators agreed to this.');
    expect(service.asked).toEqual([]);
  });

  it('is asked for by a reader without scripts, one post or all, and stands there for the others', async () => {
    const page = await reader.open(`/en/conversation/${thread}`);
    const one = await reader.submit(page.form(button));
    expect(one.text).toContain('Translated. You find it below the original.');
    expect(one.text).toContain('Citizens’ assembly');
    expect(one.text).toContain('Tre aftener, mad.');
    expect(service.asked).toHaveLength(1);
    const other = await reader.submit(one.form(button));
    expect(other.text).toContain('How, about 5 km.');
    expect(service.asked).toHaveLength(2);
    const later = await asker.open(`/en/conversation/${thread}`);
    expect(later.text).toContain('How, about 5 km.');
    expect(later.text).toContain('Readers here can have what you write translated by a machine at 127.0.0.1.');
    expect(later.text).not.toContain('Translate into English');
    expect((await reader.open(`/da/samtale/${thread}`)).text).not.toContain('Oversæt til dansk');
  });

  it('is in the interface, and nowhere for others', async () => {
    expect((await translations(reader)).body.items).toHaveLength(2);
    expect([(await translations(stranger)).status, (await translations(product.visitor())).status]).toEqual([404, 401]);
    expect([(await translate(stranger, [thread])).status, (await translate(product.visitor(), [thread])).status]).toEqual([404, 401]);
    const agreement = `/networks/${network}/translation`;
    expect((await reader.api('GET', agreement)).body).toMatchObject({ host: '127.0.0.1', agreed: { host: '127.0.0.1' }, mayAgree: false });
    for (const [user, status] of [
      [reader, 403],
      [stranger, 404],
      [product.visitor(), 401],
    ] as const) {
      expect((await user.api('PUT', agreement, { host: '127.0.0.1' })).status).toBe(status);
      expect((await user.api('DELETE', agreement)).status).toBe(status);
    }
    expect((await coordinator.api('PUT', agreement, { host: 'other.example' })).body).toMatchObject({ code: 'other_translator' });
    expect((await translate(reader, [])).status).toBe(400);
  });

  it('says what is the matter where the machine is away, and loses nothing', async () => {
    const { id } = (await asker.api<{ id: string }>('POST', `/threads/${thread}/replies`, { body: 'Først mad.', language: 'da' })).body;
    service.mood = 'broken';
    const page = await reader.open(`/en/conversation/${thread}`);
    const refused = await reader.submit(page.form(button));
    expect(refused.status).toBe(503);
    expect(refused.text).toContain('Først mad.');
    expect(refused.text).toContain('The translation service does not answer just now.');
    service.mood = 'well';
    expect((await translate(reader, [id])).body.items).toMatchObject([{ body: 'First food.' }]);
  });

  it('is forgotten where the coordinator takes it back', async () => {
    const page = await coordinator.open(conversations);
    expect((await coordinator.submit(page.form('Send nothing any more'))).text).toContain('what was translated is deleted');
    expect((await translations(reader)).body.items).toEqual([]);
    expect((await reader.open(`/en/conversation/${thread}`)).text).not.toContain('Citizens’ assembly');
  });
});
