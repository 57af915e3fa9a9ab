/** What the picture of a link shows. Plain values: it is handed to a thread. */
export interface PreviewCard {
  /** The small line on top: the kind. */
  kicker: string;
  title: string;
  /** Whose it is. */
  place: string;
  /** «Example: invented …», or nothing. */
  mark: string;
  /** Colours of the goals, `#rrggbb`. */
  colours: string[];
}

export const previewSize = { width: 1200, height: 630 } as const;

/** Raised whenever the picture looks different: what was cached is asked for anew. */
export const previewLook = '1';

type Measure = (text: string, size: number) => number;

const ink = '#16262a';
const petrol = '#0b4f5c';
const quiet = '#4c5d62';
const [left, inner] = [80, 1040];

/** The picture as SVG; `measure` tells how wide a title is. */
export function previewSvg(card: PreviewCard, measure: Measure): string {
  const { size, lines } = titleLines(card.title, measure);
  const { width, height } = previewSize;
  const swatches = card.colours
    .slice(0, 10)
    .map((colour, index) => `<rect x="${left + index * 34}" y="500" width="24" height="24" rx="4" fill="${colour}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/><rect width="${width}" height="18" fill="${petrol}"/>
<text x="${left}" y="112" font-family="Inter" font-weight="600" font-size="30" fill="${petrol}">${escaped(card.kicker)}</text>
${lines.map((line, index) => `<text x="${left}" y="${136 + size * 0.92 + index * size * 1.14}" font-family="Schibsted Grotesk" font-weight="700" font-size="${size}" letter-spacing="-0.5" fill="${ink}">${escaped(line)}</text>`).join('\n')}
${swatches.join('')}
<text x="${left}" y="574" font-family="Inter" font-size="30" fill="${ink}">${escaped(shortened(card.place, 46))}<tspan fill="${quiet}" font-size="22" dx="18">${escaped(card.mark)}</tspan></text>
<g transform="translate(932 530)" fill="none" stroke="${petrol}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"><circle cx="15" cy="27" r="13"/><circle cx="47" cy="27" r="13"/><path d="M15 27 24 9H38L47 27"/></g>
<text x="1004" y="570" font-family="Schibsted Grotesk" font-weight="700" font-size="30" fill="${petrol}" text-anchor="start">Tandem</text>
</svg>`;
}

/** As large as it fits in: a short title in large letters, a long one in smaller ones, the longest cut. */
export function titleLines(title: string, measure: Measure): { size: number; lines: string[] } {
  for (const { size, most } of [
    { size: 76, most: 3 },
    { size: 64, most: 4 },
    { size: 54, most: 5 },
  ]) {
    const lines = wrapped(title, (text) => measure(text, size));
    if (lines.length <= most) return { size, lines };
  }
  const lines = wrapped(title, (text) => measure(text, 54)).slice(0, 5);
  return { size: 54, lines: [...lines.slice(0, 4), `${(lines[4] ?? '').slice(0, -2).trimEnd()}…`] };
}

function wrapped(text: string, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && width(longer) > inner) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A compound that is wider than the picture is parted where it must be. */
function pieces(word: string, width: (text: string) => number): string[] {
  if (width(word) <= inner) return [word];
  let end = word.length - 1;
  while (end > 1 && width(`${word.slice(0, end)}-`) > inner) end--;
  return [`${word.slice(0, end)}-`, ...pieces(word.slice(end), width)];
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
