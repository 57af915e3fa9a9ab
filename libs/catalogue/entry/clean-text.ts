/** Characters that no text needs and jsonb or a page would stumble over: controls other than tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Every text in it as NFC (a Mac sends «å» as two characters), with plain line ends and without control characters. */
export function cleanText(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null || depth > 6) return value;
  if (Array.isArray(value)) return value.map((item) => cleanText(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanText(item, depth + 1)]));
}

function clean(text: string): string {
  // A lone half of a surrogate pair is no character; jsonb refuses it.
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return wellFormed.replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC');
}
