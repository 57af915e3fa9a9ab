/** A small file of an invented entry, made here: nothing is downloaded, and it says itself that it is an example. */
export interface DemoFile {
  name: string;
  bytes(): Promise<Buffer>;
  alt?: string;
  caption: string;
  credit?: string;
}

/** A Markdown text as plain paragraphs, bold ones as headings. */
export function paragraphsOf(markdown: string): { text: string; isHeading: boolean }[] {
  return markdown
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => ({
      text: line
        .replace(/\*\*/g, '')
        .replace(/^[-*] /, '• ')
        .trim(),
      isHeading: /^\*\*[^*]+\*\*$/.test(line.trim()),
    }));
}
