import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from './document.js';
import { officeLanguage } from './docx-styles.js';

export function children(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] =>
    run.href ? [new ExternalHyperlink({ link: run.href, children: textRuns(run, 'Hyperlink') })] : textRuns(run),
  );
}

function textRuns({ text, bold, italic, code, lang }: Run, style?: string): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 && { break: 1 }),
        ...(style && { style }),
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(code && { font: 'Consolas' }),
        ...(lang && { language: { value: officeLanguage[lang] } }),
      }),
  );
}
