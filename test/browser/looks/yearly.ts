import type { Look } from './look.js';

const report = '/nb/kommune/herning/aarsrapport/2026';

export const yearlyLooks: Record<string, Look[]> = {
  yearReport: [
    { is: 'an editor’s', by: 'editor@herning.example', at: report, shows: /Årsrapport/ },
    { is: 'not there for others', by: 'editor@mariehavn.example', at: report, status: 404 },
  ],
};
