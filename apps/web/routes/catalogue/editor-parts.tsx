import type { ReactNode } from 'react';
import { hasMessage, type Language } from '#libs/platform/i18n';
import { type Translate, useT } from '../../kit/language.js';
import { type PartName, partNames } from './editor-part-places.js';
import { MoneyPart } from './part-money.js';
import { PeoplePart } from './part-people.js';
import { ResultsPart } from './part-results.js';
import { RightsPart } from './part-rights.js';
import { ShortPart } from './part-short.js';
import { CoursePart, StoryPart } from './part-story.js';
import { TransferPart } from './part-transfer.js';
import { VoicesPart } from './part-voices.js';

const contents: Record<PartName, () => ReactNode> = {
  short: ShortPart,
  story: StoryPart,
  course: CoursePart,
  people: PeoplePart,
  money: MoneyPart,
  results: ResultsPart,
  transfer: TransferPart,
  voices: VoicesPart,
  rights: RightsPart,
};

export function EditorParts() {
  const t = useT();
  return partNames.map((name) => {
    const Content = contents[name];
    return (
      <section key={name} id={name} className="editor-part stack" aria-labelledby={`${name}-title`}>
        <h2 id={`${name}-title`}>{t(`catalogue.editor.part.${name}`)}</h2>
        <Content />
      </section>
    );
  });
}

/** What the summary of errors calls the refused fields; a row of a list goes by its place and its number. */
export function fieldLabels(t: Translate, language: Language, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const [list, index] = name.split('.');
      if (hasMessage(language, `import.place.${name}`)) return [name, t(`import.place.${name}`)];
      return [
        name,
        hasMessage(language, `import.place.${list}`)
          ? `${t(`import.place.${list}`)} ${/^\d+$/.test(index ?? '') ? Number(index) + 1 : ''}`.trim()
          : name,
      ];
    }),
  );
}
