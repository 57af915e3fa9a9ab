import { demoQuarters } from '../../../apps/cli/demo/demo-quarters.js';
import { type Look, refusedBy } from './look.js';

const secretary = 'secretary@herning.example';
const wheel = '/nb/kommune/herning/aarshjul';
const [first, second, , last] = demoQuarters(new Date()).map(({ year, quarter }) => ({ year, at: `${year}-${quarter}` }));
const nature = `${wheel}/udvalget-for-miljoe-og-natur`;

export const yearWheelLooks: Record<string, Look[]> = {
  yearWheel: [
    { is: 'the secretary’s', by: secretary, at: `${wheel}?year=${first?.year}`, shows: /Behandlet/ },
    { is: 'a reader’s', by: 'deputy@herning.example', at: `${wheel}?year=${second?.year}`, shows: /Mangler/ },
    { is: 'of a stranger', by: 'author@baerum.example', at: wheel, status: 404 },
  ],
  wheelQuarter: [
    { is: 'with a text ready', by: secretary, at: `${nature}/${last?.at}`, shows: /Last ned som Word/ },
    { is: 'missing', by: secretary, at: `${wheel}/udvalget-for-kultur/${second?.at}`, shows: /Hva ble det av det/ },
    {
      is: 'refused',
      by: secretary,
      at: `${nature}/${first?.at}`,
      does: async (page) => {
        await page.locator('[name="link"]').fill('ikke en adresse');
        await refusedBy('Lagre')(page);
      },
    },
  ],
  wheelAnswer: [{ is: 'of nobody', at: '/da/aarshjul/svar/x', status: 404 }],
  wheelCommittee: [
    { by: secretary, at: nature, shows: /Legg til møtet/ },
    { is: 'refused', by: secretary, at: nature, does: refusedBy('Legg til møtet') },
    {
      is: 'refused an address',
      by: secretary,
      at: nature,
      does: async (page) => {
        await page.locator('[name="calendarUrl"]').fill('ikke en adresse');
        await refusedBy('Hent datoene')(page);
      },
    },
  ],
};
