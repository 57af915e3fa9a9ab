import { invite, lose } from '../stages.js';
import { admin, author, coordinator, type Look, linkOn, mailed, network, press, refusedBy } from './look.js';

export const identityLooks: Record<string, Look[]> = {
  signIn: [
    { at: '/nb/logg-inn', shows: /tandem-demo/ },
    { is: 'refused', at: '/nb/logg-inn', does: refusedBy('Logg inn'), shows: /Noe må rettes/ },
  ],
  forgottenPassword: [
    { at: '/nb/glemt-passord' },
    { is: 'refused', at: '/nb/glemt-passord', does: refusedBy('Send meg en lenke') },
    { is: 'sent', at: '/nb/glemt-passord?sent=yes' },
  ],
  newPassword: [
    {
      at: async (page) => {
        await page.goto('/nb/glemt-passord');
        await page.locator('#email').fill('member@storevik.example');
        await press('Send meg en lenke')(page);
        return mailed('member@storevik.example', /passord/i, /passord/)(page);
      },
    },
    { is: 'no longer open', at: '/nb/nytt-passord/used' },
  ],
  invitation: [
    { is: 'a new colleague’s', at: (page, open) => invite(page, open, 'ny@asker.example'), shows: /Velg et passord/ },
    {
      is: 'somebody else’s',
      by: author,
      at: (page, open) => invite(page, open, 'enda-en@asker.example'),
      shows: /men invitasjonen er til/,
    },
    { is: 'no longer open', at: '/nb/invitasjon/used' },
  ],
  account: [
    { by: author, at: '/nb/min-konto', shows: /Chrom/ },
    { is: 'refused', by: author, at: '/nb/min-konto', does: refusedBy('Bytt passord') },
    {
      is: 'sent when the session had run out',
      by: 'member@fjellvik.example',
      at: '/nb/min-konto',
      does: lose,
      shows: /Det du skrev, er ikke tapt/,
    },
  ],
  people: [
    { is: 'a member’s', by: author, at: '/nb/kommune/baerum/personer' },
    { is: 'an administrator’s', by: admin, at: '/nb/kommune/asker/personer', shows: /Inviter kolleger/ },
    { is: 'refused', by: admin, at: '/nb/kommune/asker/personer', does: refusedBy('Send invitasjoner') },
    { is: 'with nobody found', by: admin, at: '/nb/kommune/asker/personer?name=zzzz' },
  ],
  member: [
    { by: admin, at: linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/) },
    {
      is: 'about to leave',
      by: admin,
      at: async (page) => `${await linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/)(page)}?end=ask`,
    },
  ],
  handover: [
    {
      by: admin,
      at: async (page) => `${await linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/, /direktør/i)(page)}/overfor`,
      shows: /Plasser i utvalg/,
    },
    {
      is: 'with nothing to hand over',
      by: admin,
      at: async (page) => `${await linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/, /Medarbeider/)(page)}/overfor`,
      shows: /ingenting å overføre/,
    },
  ],
  settings: [{ by: admin, at: '/nb/kommune/asker/innstillinger' }],
  firstDay: [{ by: admin, at: '/nb/kommune/asker/forste-dag' }],
  sponsor: [
    { by: coordinator, at: `${network}/inviter-en-kommune` },
    { is: 'refused', by: coordinator, at: `${network}/inviter-en-kommune`, does: refusedBy('Send invitasjonen') },
  ],
};
