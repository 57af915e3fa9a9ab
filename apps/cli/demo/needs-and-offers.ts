import type { HelpKind } from '#libs/exchange';

/** What a municipality seeks, or can help with; days count from today. */
export interface DemoHelp {
  side: 'need' | 'offer';
  tenant: string;
  by: string;
  saidBefore: number;
  untilAfter: number;
  title: string;
  text: string;
  kinds: HelpKind[];
  goals: number[];
  targets: string[];
  sizes: ('small' | 'medium' | 'large')[];
  perMonth: number | null;
  audience: 'networks' | 'public';
}

export const demoHelp: DemoHelp[] = [
  {
    side: 'offer',
    tenant: 'fjellvik',
    by: 'editor@fjellvik.example',
    saidBefore: 40,
    untilAfter: 60,
    title: 'To prater i måneden om klimabudsjett',
    text: 'Vi kom fra førti ark til fire, og én person rekker det. Ring gjerne før dere begynner: det er lettere å la være enn å rydde opp.',
    kinds: ['call'],
    goals: [13],
    targets: ['13.2'],
    sizes: [],
    perMonth: 2,
    audience: 'networks',
  },
  {
    side: 'offer',
    tenant: 'mariehavn',
    by: 'author@mariehavn.example',
    saidBefore: 25,
    untilAfter: 120,
    title: 'En besøgsdag om affaldssortering i boligforeninger',
    text: 'Kom og gå en runde med viceværterne. I ser spandene, vejetallene og det, der ikke virkede, og får frokost.',
    kinds: ['visit', 'peer_review'],
    goals: [12],
    targets: ['12.5'],
    sizes: [],
    perMonth: 1,
    audience: 'public',
  },
  {
    side: 'need',
    tenant: 'nordvaag',
    by: 'author@nordvaag.example',
    saidBefore: 6,
    untilAfter: 70,
    title: 'En time om klimabudsjett for en liten kommune',
    text: 'Vi er én på plan og skal ha et klimabudsjett med i økonomiplanen. Hva er det minste som er verdt å gjøre?',
    kinds: ['call'],
    goals: [13],
    targets: ['13.2'],
    sizes: ['small'],
    perMonth: null,
    audience: 'networks',
  },
  {
    side: 'need',
    tenant: 'bjorksjo',
    by: 'author@bjorksjo.example',
    saidBefore: 9,
    untilAfter: 90,
    title: 'En dansk kollega om avfallssortering i flerfamiljshus',
    text: 'Vårt bostadsbolag vill mäta innan vi sätter ut nya kärl. Vi söker någon som har gjort det och som orkar läsa vår plan.',
    kinds: ['call', 'peer_review'],
    goals: [12],
    targets: ['12.5'],
    sizes: ['medium'],
    perMonth: null,
    audience: 'networks',
  },
];
