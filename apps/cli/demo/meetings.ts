import type { DateAnswer, Language } from '#libs/platform';
import { aGreenEvening } from './motions.js';

/** A meeting of a body, so many days ahead of the day the demo is loaded; below 0, it was held. */
export interface DemoMeeting {
  body: string;
  secretary: string;
  title: string;
  language: Language;
  place: string;
  onlineUrl: string;
  zone: string;
  /** One is the date; among several the members choose. */
  dates: { inDays: number; from: string; to: string }[];
  /** Words of the secretary's, the case on an entry by its number, or a motion by its heading. */
  agenda: { title?: string; text?: string; entry?: number; motion?: string }[];
  answers: { by: string; answers: DateAnswer[] }[];
}

const council = (number: number) => `council-${number}@baeredygtig-herning.example`;

export const demoMeetings: DemoMeeting[] = [
  {
    body: 'baeredygtig-herning-bestyrelse',
    secretary: 'editor@baeredygtig-herning.example',
    title: 'Bestyrelsesmøde (eksempel)',
    language: 'da',
    place: 'Bæredygtig Herning',
    onlineUrl: '',
    zone: 'Europe/Copenhagen',
    dates: [{ inDays: -4, from: '16:00', to: '17:30' }],
    agenda: [{ title: 'Godkendelse af dagsorden' }, { motion: aGreenEvening }],
    answers: [],
  },
  {
    body: 'nordisk-laeringsnetvaerk-styregruppe',
    secretary: 'coordinator@ks.example',
    title: 'Styregruppens møde (eksempel)',
    language: 'da',
    place: 'Herning Rådhus, mødelokale 2',
    onlineUrl: 'https://video.example/nordisk-styregruppe',
    zone: 'Europe/Copenhagen',
    dates: [{ inDays: 19, from: '10:00', to: '12:00' }],
    agenda: [
      { title: 'Godkendelse af dagsorden' },
      { entry: 11 },
      { title: 'Hvad spurgte medlemmerne hinanden om i år?', text: 'En runde på ti minutter, og tre spørgsmål at tage med til foråret.' },
    ],
    answers: [
      { by: 'director@herning.example', answers: ['yes'] },
      { by: 'director@bjorksjo.example', answers: ['yes'] },
      { by: 'director@mariehavn.example', answers: ['yes'] },
      { by: 'director@asker.example', answers: ['no'] },
    ],
  },
  {
    body: 'baerekraftsnettverket-styringsgruppe',
    secretary: 'coordinator@ks.example',
    title: 'Møte i styringsgruppen (eksempel)',
    language: 'nb',
    place: 'På nett',
    onlineUrl: 'https://video.example/styringsgruppen',
    zone: 'Europe/Oslo',
    dates: [{ inDays: 12, from: '09:00', to: '10:30' }],
    agenda: [
      { title: 'Godkjenning av innkalling og saksliste' },
      { entry: 23 },
      { title: 'Samlingen til våren', text: 'Hva skal deltakerne ha fått gjort før de kommer?' },
    ],
    answers: [
      { by: 'director@solfjord.example', answers: ['yes'] },
      { by: 'director@fjellvik.example', answers: ['yes'] },
    ],
  },
  {
    body: 'baeredygtighedsraadet',
    secretary: 'editor@baeredygtig-herning.example',
    title: 'Forårets rådsmøde (eksempel)',
    language: 'da',
    place: 'Bæredygtig Herning',
    onlineUrl: '',
    zone: 'Europe/Copenhagen',
    dates: [
      { inDays: 61, from: '16:00', to: '18:00' },
      { inDays: 68, from: '16:00', to: '18:00' },
      { inDays: 73, from: '08:00', to: '10:00' },
    ],
    agenda: [{ title: 'Hvilke partnerskaber skal vi hjælpe i gang i år?' }],
    answers: [
      ...[1, 2, 5, 6].map((number): DemoMeeting['answers'][number] => ({ by: council(number), answers: ['yes', 'if_need_be', 'no'] })),
      ...[3, 7, 8, 9, 12].map((number): DemoMeeting['answers'][number] => ({ by: council(number), answers: ['no', 'yes', 'yes'] })),
      ...[4, 10, 11].map((number): DemoMeeting['answers'][number] => ({ by: council(number), answers: ['if_need_be', 'yes', 'no'] })),
    ],
  },
];
