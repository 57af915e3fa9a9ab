const office = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const relations = `${office}/officeDocument/2006/relationships`;

/** The parts of a Word file, written as Word writes them: its body, its styles, its footnotes, and how it numbers its main part. */
export function wordParts(body: string, { styles = '', footnotes = '', document = 'document.xml' } = {}) {
  const part = (name: string, xml: string) => ({
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
  });
  const related = (...all: [id: string, type: string, target: string][]) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part('_rels/.rels', related(['a', 'officeDocument', `/word/${document}`])),
    part(`word/_rels/${document}.rels`, related(['s', 'styles', 'styles.xml'], ['f', 'footnotes', 'footnotes.xml'])),
    part(`word/${document}`, `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    part('word/styles.xml', `<w:styles ${namespaces}>${styles}</w:styles>`),
    part('word/footnotes.xml', `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`),
  ];
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
export const style = (id: string, name: string, rest = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
