import type { Page } from '@playwright/test';
import { seed } from '../support/seeds.js';
import { linkIn, mailTo, type Open } from './people.js';

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** A draft in which nothing stands yet; answers its address. */
export async function aDraft(page: Page): Promise<string> {
  await page.goto('/nb/del-en-erfaring');
  await page.getByRole('button', { name: 'Begynn å skrive' }).click();
  await page.waitForURL(/\/utkast\//);
  return pathOf(page);
}

/** Bærum's text as it was read, before anything is saved; answers its address. */
export async function aReading(page: Page): Promise<string> {
  await page.goto('/nb/del-en-erfaring');
  await page.locator('[name="text"]').fill(seed('baerum').bytes.toString('utf8'));
  await page.getByRole('button', { name: 'Les teksten' }).click();
  await page.getByRole('button', { name: 'Lag et utkast' }).waitFor();
  return pathOf(page);
}

/** What a file was read as; answers its address. */
export async function aReadFile(page: Page, name: string, text: string): Promise<string> {
  await page.goto('/nb/del-en-erfaring');
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Les filen' }).click();
  await page.getByText(/Velg hva som skal bli til utkast|Vi kunne ikke lese det/).waitFor();
  return pathOf(page);
}

/** A draft that was read from Bærum's text, with its guesses; answers its address. */
export async function anImport(page: Page): Promise<string> {
  await aReading(page);
  await page.getByRole('button', { name: 'Lag et utkast' }).click();
  await page.waitForURL(/\/utkast\//);
  return pathOf(page);
}

/** Bærekraftsnettverket being translated into Danish, from the first word or where it was left; answers its address. */
export async function aTranslation(page: Page): Promise<string> {
  await page.goto('/nb/katalog/baerum/baerekraftsnettverket/oversett');
  await page.locator('[name="language"]').selectOption('da');
  await page.getByRole('button', { name: 'Oversett', exact: true }).click();
  await page.waitForURL(/\/oversettelse/);
  return `${pathOf(page)}?made=new`;
}

/** The page that says to whom a text goes. */
export async function aMachineAsked(page: Page): Promise<string> {
  await page.goto(await aTranslation(page));
  await page.getByRole('button', { name: 'Oversett med maskin' }).click();
  await page.waitForURL(/\/maskin$/);
  return pathOf(page);
}

/** A Danish question in Norwegian, once the network's coordinator has agreed to the service; answers its address. */
export async function aTranslatedThread(page: Page, open: Open): Promise<string> {
  const conversations = '/nb/nettverk/nordisk-laeringsnetvaerk/samtaler';
  const coordinator = await open('coordinator@ks.example');
  await coordinator.goto(conversations);
  await coordinator.getByText('Oversettelse med maskin').click();
  const agree = coordinator.getByRole('button', { name: 'Si ja til 127.0.0.1' });
  if (await agree.isVisible()) {
    await agree.click();
    await coordinator.getByText('kan nå få det oversatt').waitFor();
  }
  await coordinator.close();
  await page.goto(conversations);
  await page.goto((await page.getByRole('link', { name: /landmænd/ }).getAttribute('href')) as string);
  const translate = page.locator('.post-asked').getByRole('button', { name: /^Oversett til bokmål/ });
  if (await translate.isVisible()) {
    await translate.click();
    await page.getByText('ingen har lest gjennom det').waitFor();
  }
  return `${pathOf(page)}?translated=all`;
}

/** The same with what was still open filled in: it can be shared. */
export async function aWholeDraft(page: Page): Promise<string> {
  const address = await anImport(page);
  await page.goto(address);
  await page.locator('input[name="kind"][value="case_study"]').check();
  await page.locator('[name="contact.mailbox"]').fill('baerekraft@baerum.example');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved/);
  return address;
}

/** What an editor of Bærum is asked to release; answers the address of the mail's button. */
export async function aReleaseRequest(page: Page, open: Open): Promise<string> {
  const author = await open('author@baerum.example');
  await author.goto(`${await aWholeDraft(author)}/hvem-kan-se-dette`);
  await author.getByRole('button', { name: 'Spør en redaktør' }).click();
  await author.getByText('En redaktør er spurt').waitFor();
  await author.close();
  return linkIn(await mailTo(page, 'editor@baerum.example', /Bærekraftsnettverket|offentlig/), /gjor-offentlig/);
}

/** The address of an invitation to Asker, from its mail. */
export async function invite(page: Page, open: Open, email: string): Promise<string> {
  const admin = await open('admin@asker.example');
  await admin.goto('/nb/kommune/asker/personer');
  await admin.locator('[name="emails"]').fill(email);
  await admin.getByRole('button', { name: 'Send invitasjoner' }).click();
  await admin.waitForURL(/done=invited/);
  await admin.close();
  return linkIn(await mailTo(page, email, /./), /invitasjon/);
}

/** Loses the session, as time does, and sends the form that was open. */
export async function lose(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.locator('[name="name"]').press('Enter');
  await page.getByText('Logg inn').first().waitFor();
  await page.context().addCookies(cookies);
}

/** A collection in which nothing stands yet; answers its address. */
export async function aCollection(page: Page): Promise<string> {
  await page.goto('/nb/samlinger');
  await page.locator('[name="title"]').fill('Det vi tar med oss');
  await page.getByRole('button', { name: 'Lag samlingen' }).click();
  await page.waitForURL(/\/samlingsutkast\//);
  return pathOf(page);
}

/** The form of Norway's note on a Swedish tool, which Asker has begun. */
export const aNote = '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler/gjelder-i/NO';

/** The form of the paper of a case that no vote is open on; answers its address. */
export async function aPaper(page: Page): Promise<string> {
  await page.goto('/nb/nettverk/nordisk-laeringsnetvaerk/styringsgruppe');
  const to = await page
    .getByRole('link', { name: /Samarbejdsaftale/ })
    .first()
    .getAttribute('href');
  return `${to}/saksframlegg`;
}

/** A motion of the steering group's with its paper, on the agenda of a meeting that is over; answers the meeting's address. */
export async function aHeldMeeting(page: Page, title: string): Promise<string> {
  const body = 'baerekraftsnettverket-styringsgruppe';
  const send = async (method: 'post' | 'put', path: string, data: object): Promise<string> => {
    const answer = await page.request[method](`/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? '' : (await answer.json()).id;
  };
  const motion = await send('post', `/bodies/${body}/proposals`, { title, text: 'Vi møtes to dager i mai.', language: 'nb' });
  await send('put', `/proposals/${motion}/case-paper`, {
    background: 'Deltakerne ba om det.',
    assessment: 'Det koster det samme som i fjor.',
    recommendation: 'Styringsgruppen vedtar en samling i mai.',
    recommended: 'approve',
    revision: 0,
  });
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const dates = [{ day, from: '09:00', to: '10:30' }];
  const meeting = await send('post', `/bodies/${body}/meetings`, { title: `Møte: ${title}`, zone: 'Europe/Oslo', language: 'nb', dates });
  await send('post', `/meetings/${meeting}/agenda`, { title: 'Innkalling og saksliste' });
  await send('post', `/meetings/${meeting}/agenda`, { proposal: motion });
  return `/nb/gruppe/${body}/mote/${meeting}`;
}
