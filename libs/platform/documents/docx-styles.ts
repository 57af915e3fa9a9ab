import { type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../i18n/index.js';

/** As Word names languages, so that its spelling check and screen readers take the right one. */
export const officeLanguage: Record<Language, string> = { da: 'da-DK', nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };

const heading = (size: number, color: string, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color },
  paragraph: { spacing: { before, after: 100, line: 260, lineRule: LineRuleType.AUTO }, keepNext: true },
});
const small = (color: string, bold = false) => ({ run: { size: 18, color, bold }, paragraph: { spacing: { before: 60, after: 60 } } });
const own = (id: string, rest: object) => ({ id, name: id, basedOn: 'Normal', next: 'Normal', quickFormat: true, ...rest });

/** Typefaces that every office has: what is not embedded must be there. */
export function docxStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: officeLanguage[language] } },
        paragraph: { spacing: { after: 140, line: 290, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(44, '16262A', 60),
      heading2: heading(30, '0B4F5C', 320),
      heading3: heading(24, '16262A', 220),
      heading4: heading(22, '16262A', 180),
      hyperlink: { run: { color: '0B4F5C', underline: {} } },
    },
    paragraphStyles: [
      own('kicker', small('0B4F5C', true)),
      own('lead', { run: { size: 26 }, paragraph: { spacing: { before: 80, after: 160, line: 320, lineRule: LineRuleType.AUTO } } }),
      own('quiet', small('4C5D62')),
      own('mark', small('0B4F5C', true)),
      own('warning', small('943812', true)),
      own('Fact', { run: { size: 19 }, paragraph: { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } } }),
      own('Foot', { run: { size: 15, color: '4C5D62' }, paragraph: { spacing: { after: 0 } } }),
      own('Code', { run: { font: 'Consolas', size: 18 }, paragraph: { spacing: { after: 0 } } }),
      own('Quote', { run: { italics: true }, paragraph: { indent: { left: 400 } } }),
    ],
  };
}
