import type MarkdownIt from 'markdown-it';

type State = Parameters<Parameters<InstanceType<typeof MarkdownIt>['core']['ruler']['push']>[1]>[0];
type Token = State['tokens'][number];

/** What a text names a picture by: `![Torvet](fil:3f9a0c1b2d4e)`, the beginning of its `sha`, or `fil:torvet.jpg`. */
const scheme = 'fil:';

/** Enough of a `sha` to be the only one of an entry's. */
const idLength = 12;

/** Markdown that puts the picture into a text, where it stands in a paragraph of its own. */
export function pictureMarkdown({ sha, alt }: { sha: string; alt: string }): string {
  return `![${alt.replace(/[\\[\]`*_<>]/g, '\\$&')}](${scheme}${sha.slice(0, idLength)})`;
}

/** The file that a text means by that, by its `sha` or else by its name; undefined where there is none any more. */
export function fileNamed<File extends { sha: string; name: string }>(reference: string, files: readonly File[]): File | undefined {
  const isId = /^[0-9a-f]{8,64}$/.test(reference);
  return (isId ? files.find(({ sha }) => sha.startsWith(reference)) : undefined) ?? files.find(({ name }) => name === reference);
}

/** A line of code first: what stands in it is no picture. */
const written = /(?<![`\\])(`+)(?!`)[^\n]{0,300}?(?<!`)\1(?!`)|!\[((?:[^\]\\]|\\.)*)\]\(<?fil:([^()<>\n]+)>?\)/g;

/** Markdown as it is written, each of its pictures as `show` has it. */
export function withPictures(text: string, show: (reference: string, alt: string) => string): string {
  return text.replace(written, (whole: string, _, alt?: string, reference?: string) =>
    reference === undefined ? whole : show(decoded(reference), alt ?? ''),
  );
}

/**
 * Of markdown-it: a picture of the entry's own becomes a token `picture` between paragraphs (`content` what it is named by, `meta.alt` its
 * words); where no block can stand, its words stay. Pictures are never loaded from other people's servers: those are links.
 */
export function picturesApart(state: State): void {
  state.tokens = state.tokens.flatMap((token, index, all): Token[] => {
    if (token.type !== 'inline') return around(all, index) ? [] : [token];
    if (!hasPicture(token)) return [token];
    const [before, after] = [all[index - 1], all[index + 1]];
    const pieces = piecesOf(state, token.children ?? [], before?.type === 'paragraph_open');
    if (before?.type !== 'paragraph_open' || !after) return [Object.assign(token, { children: pieces.flat() })];
    return pieces.flatMap((piece) => {
      const [first] = piece;
      if (first?.type === 'picture') return [first];
      const children = trimmed(piece);
      return children.length > 0 ? [before, Object.assign(new state.Token('inline', '', 0), { children, content: '' }), after] : [];
    });
  });
}

/** The paragraph around a text with pictures is written anew around each of its pieces. */
function around(all: readonly Token[], index: number): boolean {
  const { type } = all[index] as Token;
  const inline = type === 'paragraph_open' ? all[index + 1] : type === 'paragraph_close' ? all[index - 1] : undefined;
  return inline !== undefined && hasPicture(inline);
}

function hasPicture({ children }: Token): boolean {
  return children?.some(({ type }) => type === 'image') ?? false;
}

/** Runs of text, and between them each picture by itself. */
function piecesOf(state: State, tokens: readonly Token[], canStandApart: boolean): Token[][] {
  const pieces: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += token.nesting;
    if (token.type !== 'image') {
      pieces.at(-1)?.push(token);
      continue;
    }
    const alt = state.md.renderer.renderInlineAsText(token.children ?? [], state.md.options, state.env);
    const source = String(token.attrGet('src') ?? '');
    if (source.startsWith(scheme) && canStandApart && depth === 0) {
      const content = decoded(source.slice(scheme.length));
      pieces.push([Object.assign(new state.Token('picture', '', 0), { content, meta: { alt } })], []);
    } else
      pieces.at(-1)?.push(...(/^https?:\/\//i.test(source) && depth === 0 ? linkTo(state, source, alt || source) : [textOf(state, alt)]));
  }
  return pieces;
}

function linkTo(state: State, address: string, text: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', address);
  return [open, textOf(state, text), new state.Token('link_close', 'a', -1)];
}

function textOf(state: State, text: string): Token {
  return Object.assign(new state.Token('text', '', 0), { content: text });
}

/** Without the breaks and blanks that lay between text and picture. */
function trimmed(tokens: readonly Token[]): Token[] {
  const isBlank = ({ type, content }: Token) => type === 'softbreak' || type === 'hardbreak' || (type === 'text' && content.trim() === '');
  const first = tokens.findIndex((token) => !isBlank(token));
  const last = tokens.findLastIndex((token) => !isBlank(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
