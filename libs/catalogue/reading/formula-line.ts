import { Parser } from 'htmlparser2';

interface Element {
  name: string;
  /** Of each element in it, in order; where a formula puts them beside, above and below one another, their place says what they are. */
  parts: string[];
  /** What it says of itself: MathML by its attributes, Word by elements of its properties. */
  said: Record<string, string>;
}

/** Each level writes the words of all within it once more. */
const deepest = 500;

const letters = new Set(['t', 'mi', 'mn', 'mo', 'ms', 'mtext']);
/** How an element of a formula is written in a line; of any other, its parts follow one another. Names are Word's, or MathML's alone. */
const written: Record<string, (parts: string[], said: Record<string, string>) => string> = {
  f: ([above, below], { type, linethickness = '' }) =>
    `${grouped(above)}${type === 'noBar' || /^0/.test(linethickness) ? '¦' : '/'}${grouped(below)}`,
  sSup: ([base, above]) => `${grouped(base)}${raised('^', above)}`,
  sSub: ([base, below]) => `${grouped(base)}${raised('_', below)}`,
  sSubSup: ([base, below, above]) => `${grouped(base)}${raised('_', below)}${raised('^', above)}`,
  sPre: ([below, above, base]) => `${raised('_', below)}${raised('^', above)}${grouped(base)}`,
  nary: ([below, above, base], { chr = '∫' }) => `${chr}${raised('_', below)}${raised('^', above)} ${base ?? ''}`,
  func: (parts) => parts.join(' '),
  rad: ([degree, base]) => root(base, degree),
  mroot: ([base, degree]) => root(base, degree),
  msqrt: (parts) => root(parts.join('')),
  d: (parts, { begChr = '(', sepChr = '|', endChr = ')' }) => `${begChr}${parts.join(sepChr)}${endChr}`,
  mfenced: (parts, { open = '(', separators = ',', close = ')' }) => `${open}${parts.join(separators)}${close}`,
  acc: (parts, { chr = '\u0302' }) => `${parts.join('')}${chr}`,
  bar: (parts, { pos }) => `${parts.join('')}${pos === 'top' ? '\u0305' : '\u0332'}`,
  m: (rows) => rows.join('; '),
  mr: (cells) => cells.join(', '),
  // Where Word lines them up is marked.
  eqArr: (rows) => rows.join('; ').replaceAll('&', ''),
};
/** Other names of the same. */
const alike: Record<string, string> = {
  ...{ msup: 'sSup', mover: 'sSup', limUpp: 'sSup', msub: 'sSub', munder: 'sSub', limLow: 'sSub' },
  ...{ msubsup: 'sSubSup', munderover: 'sSubSup', mfrac: 'f', mtable: 'm', mtr: 'mr' },
};

/** A formula of Word (OMML) or OpenDocument (MathML) as one would write it in a mail: «x_1 = (a+b)/2». Empty where it is no formula. Throws where nobody wrote it. */
export function formulaLine(xml: string): string {
  const stack: Element[] = [{ name: '', parts: [], said: {} }];
  let aside = 0;
  const parser = new Parser(
    {
      onopentag: (full, attributes) => {
        const name = full.replace(/^.*:/, '');
        if (aside > 0 && attributes['m:val'] !== undefined) (stack.at(-1) as Element).said[name] = attributes['m:val'];
        if (aside > 0 || isAside(name)) aside++;
        else if (stack.push({ name, parts: [], said: attributes }) > deepest) throw new Error('a formula too deep');
      },
      ontext: (text) => {
        const element = stack.at(-1) as Element;
        if (aside === 0 && letters.has(element.name)) element.parts.push(text);
      },
      onclosetag: () => {
        if (aside > 0) {
          aside--;
          return;
        }
        const { name, parts, said } = stack.pop() as Element;
        const way = written[alike[name] ?? name];
        stack.at(-1)?.parts.push(way && parts.some(Boolean) ? way(parts, said) : parts.join(''));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return (stack[0] as Element).parts
    .join('')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Properties, and the same formula once more in the words of a program. */
function isAside(name: string): boolean {
  return name.endsWith('Pr') || name.startsWith('annotation');
}

function root(base: string | undefined, degree = ''): string {
  return degree ? `${grouped(base)}^(1/${grouped(degree)})` : `√${grouped(base)}`;
}

function raised(sign: string, text = ''): string {
  return text && `${sign}${grouped(text)}`;
}

/** In brackets, where it is more than a sign, a number or a word. */
function grouped(text = ''): string {
  return /^(?:.?\p{M}*|\p{L}{3,}|[\p{N}.,]+|\([^()]*\))$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}
