import { countryName, formatDate, type Language } from '#libs/platform';
import { type Block, plain, type Words } from '#libs/platform/documents';
import type { CountryNoteResponse } from '../country-note/country-note.dto.js';

export type NoteOfCountry = Pick<CountryNoteResponse, 'country' | 'language' | 'body' | 'audience' | 'by' | 'updatedAt'>;

/** What applies in other countries, each note in its own language; one for its country alone says so wherever the document goes. */
export function countryNoteBlocks(notes: readonly NoteOfCountry[], language: Language, t: Words): Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, runs: plain(t('note.title')) },
    ...notes.flatMap(({ country, language: own, body, audience, by, updatedAt }): Block[] => {
      const name = countryName(language, country);
      return [
        { kind: 'heading', level: 3, runs: plain(t('note.in', { country: name })) },
        ...(audience === 'country' ? [quiet('warning', t('note.only_country', { country: name }))] : []),
        { kind: 'markdown', text: body, firstLevel: 4, ...(own !== language && { lang: own }) },
        quiet('quiet', `${t('note.by', { tenant: by })}, ${formatDate(language, updatedAt)}`),
      ];
    }),
  ];
}

function quiet(voice: 'quiet' | 'warning', text: string): Block {
  return { kind: 'paragraph', voice, runs: plain(text) };
}
