import { coordinator, type Look, linkOn, nordicBoard, refusedBy } from './look.js';

const aCase = linkOn(nordicBoard, /\/sak\/[^/]+$/, /Samarbejdsaftale/);
const askPage = async (page: Parameters<typeof aCase>[0]) => linkOn(await aCase(page), /\/kolleger$/)(page);
const aQuestion = linkOn('/nb', /\/sporsmal\/[^/]+$/);

export const reviewLooks: Record<string, Look[]> = {
  askColleagues: [
    { by: coordinator, at: askPage, shows: /Hvem vil du spørre/ },
    { is: 'refused', by: coordinator, at: askPage, does: refusedBy('Send spørsmålet') },
  ],
  review: [
    { by: 'author@asker.example', at: aQuestion, shows: /Hva synes du om den/ },
    { is: 'refused', by: 'author@asker.example', at: aQuestion, does: refusedBy('Send svaret') },
  ],
};
