import { type Language, translate } from '#libs/platform';
import type { EntryView } from '../entry/entry-view.js';
import { xmlText } from '../public/xml.js';

/** In pixels, as the snippet asks for. */
export const embedSize = { width: 560, height: 250 } as const;

/** What may load or run in the card: its own style. It may stand in anybody's page. */
export function embedPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}

const style = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;font:16px/1.45 system-ui,"Segoe UI",sans-serif;color:#16262a;background:#fff}
a{display:flex;flex-direction:column;min-height:100vh;padding:20px 24px;border:1px solid #c9d5d7;border-top:4px solid #0b4f5c;border-radius:8px;color:inherit;text-decoration:none}
a:focus-visible{outline:3px solid #0b4f5c;outline-offset:-5px}
h1{margin:4px 0 8px;font-size:21px;line-height:1.2}
a:hover h1{text-decoration:underline}
p{margin:0}
.kind,.foot{font-size:14px;color:#4c5d62}
.text{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.foot{margin-top:auto;padding-top:10px}
@media(prefers-color-scheme:dark){body{color:#e6eef0;background:#10191c}a{border-color:#33464c;border-top-color:#8ecad6}.kind,.foot{color:#aebfc3}a:focus-visible{outline-color:#8ecad6}}`;

/** A public entry as a small page of its own, for the pages of others: no script, no cookie, nothing from elsewhere. */
export function embedCard(entry: EntryView, address: string, nonce: string): string {
  const { language, tenant } = entry;
  const text = (key: string) => xmlText(translate(language, key));
  const isMachine = entry.content.machineTexts.length > 0;
  const marks = [
    xmlText(tenant.name),
    ...(isMachine ? [text('machine.mark')] : []),
    ...(entry.isExample ? [text('export.example')] : []),
    'Tandem',
  ];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${xmlText(entry.title)} – Tandem</title><style nonce="${nonce}">${style}</style></head>
<body><a href="${xmlText(address)}" target="_blank" rel="noopener">
<p class="kind">${text(`catalogue.kind.${entry.kind}`)}</p>
<h1>${xmlText(entry.title)}</h1>
<p class="text">${xmlText(entry.summary)}</p>
<p class="foot">${marks.join(' · ')}</p>
</a></body></html>
`;
}

/** What one pastes into a page. */
export function embedSnippet(publicUrl: string, id: string, title: string, width: number = embedSize.width): string {
  return `<iframe src="${publicUrl}/embed/entries/${id}" title="${xmlText(title)}" width="${width}" height="${embedSize.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** The tenant and slug of an entry's address, in any language; null for any other address. */
export function entryAt(address: string, publicUrl: string, patterns: Record<Language, string>): { tenant: string; slug: string } | null {
  if (!URL.canParse(address) || new URL(address).origin !== new URL(publicUrl).origin) return null;
  const parts = new URL(address).pathname.split('/').filter(Boolean);
  for (const [language, pattern] of Object.entries(patterns)) {
    const wanted = [language, ...pattern.split('/')];
    if (wanted.length !== parts.length || !wanted.every((part, index) => part.startsWith(':') || part === parts[index])) continue;
    const value = (name: string) => parts[wanted.indexOf(`:${name}`)] ?? '';
    return { tenant: value('tenant'), slug: value('slug') };
  }
  return null;
}
