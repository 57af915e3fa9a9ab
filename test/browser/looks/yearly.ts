import { demoQuarters } from '../../../apps/cli/demo/demo-quarters.js';
import type { Look } from './look.js';

const [, second] = demoQuarters(new Date());
const report = `/nb/kommune/herning/aarsrapport/${second.year}`;

export const yearlyLooks: Record<string, Look[]> = {
  yearReport: [
    { is: 'an editor’s', by: 'editor@herning.example', at: report, shows: /Årsrapport/ },
    { is: 'not there for others', by: 'editor@mariehavn.example', at: report, status: 404 },
  ],
};
