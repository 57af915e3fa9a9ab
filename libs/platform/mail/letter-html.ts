import type { Block, Letter } from './letter.js';
import { accentForTable, darkSheet, style } from './letter-style.js';
import type { Sentence } from './sentence.js';

/** One column of at most 600 pixels; Outlook for Windows, which knows no max-width, gets it from a table only it sees. */
export function htmlLetter(language: string, { subject, preheader, heading, blocks, footer }: Letter): string {
  const frame = htmlFrame(language, subject, heading);
  let buttons = 0;
  const written = blocks.map((block) => `${htmlBlock(block, block.kind === 'button' && buttons++ > 0)}\n`);
  const links = footer.links.map(({ label, url }) => htmlLink(label, url));
  return [frame.top, escaped(preheader), frame.middle, ...written, frame.foot, htmlWhy(footer.why), ...links, frame.end].join('');
}

/** What stands before the preheader, before the blocks, before the footer, and after it. */
export function htmlFrame(language: string, title: string, heading: Sentence): { top: string; middle: string; foot: string; end: string } {
  return {
    top: `<!doctype html>
<html lang="${escaped(language)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escaped(title)}</title>
<style>${darkSheet}</style>
</head>
<body class="g" style="${style.body}">
<div style="${style.preheader}">`,
    middle: `</div>
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<div role="main" class="t" style="${style.page}">
<p class="h" style="${style.brand}">Tandem</p>
<h1 class="t" style="${style.h1}">${said(heading)}</h1>
`,
    foot: `<div class="q l" style="${style.footer}">
`,
    end: `</p>
</div>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`,
  };
}

/** Opens the paragraph of the footer's links. */
export function htmlWhy(why: string): string {
  return `<p style="${style.p}">${escaped(why)}</p>\n<p style="margin:0">`;
}

export function htmlLink(label: string, url: string): string {
  return `<a href="${address(url)}" class="a" style="${style.footerLink}">${escaped(label)}</a> `;
}

/** `secondary`: a button beside the main one. */
export function htmlBlock(block: Block, secondary = false): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 class="t" style="${style.h2}">${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p${lang(block.lang)} style="${style.p}">${said(block.text)}</p>`;
    case 'button':
      return button(block.label, block.url, secondary);
    case 'facts':
      return `<table style="${style.facts}">${block.facts.map(fact).join('')}</table>`;
    case 'items':
      return block.items.map(item).join('\n');
    case 'quote':
      return `<blockquote class="k" style="${style.quote}"><p${lang(block.lang)} style="${style.quoteText}">${lines(block.text)}</p>${
        block.by ? `<p class="q" style="${style.itemMeta}">${escaped(block.by)}</p>` : ''
      }</blockquote>`;
    case 'small':
      return `<p class="q" style="${style.quiet}">${lines(block.text)}</p>`;
    case 'rendered':
      return block.html;
  }
}

function button(label: string, url: string, secondary: boolean): string {
  const cell = secondary ? '<td' : `<td class="bc" bgcolor="${accentForTable}"`;
  const link = `<a href="${address(url)}" class="${secondary ? 'o' : 'b'}" style="${secondary ? style.other : style.main}">${escaped(label)}</a>`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="${style.buttons}"><tr>${cell} style="${style.buttonCell}">${link}</td></tr></table>`;
}

function fact({ name, value }: { name: string; value: string }): string {
  return `<tr><th scope="row" class="q l" style="${style.factName}">${escaped(name)}</th><td class="l" style="${style.factValue}">${lines(value)}</td></tr>`;
}

function item({
  title,
  url,
  meta,
  text,
  lang: language,
  textLang = language,
}: {
  title: string;
  url: string;
  meta?: string;
  text?: string;
  lang?: string;
  textLang?: string;
}): string {
  const heading = `<h3 style="${style.itemTitle}"><a href="${address(url)}"${lang(language)} class="a" style="${style.link}">${escaped(title)}</a></h3>`;
  const about = meta ? `<p class="q" style="${style.itemMeta}">${escaped(meta)}</p>` : '';
  const summary = text ? `<p${lang(textLang)} style="${style.itemText}">${lines(text)}</p>` : '';
  return `<div class="l" style="${style.item}">${heading}${about}${summary}</div>`;
}

function said(sentence: Sentence): string {
  const parts = typeof sentence === 'string' ? [sentence] : sentence;
  return parts.map((part) => (typeof part === 'string' ? lines(part) : `<span${lang(part.lang)}>${lines(part.words)}</span>`)).join('');
}

function lang(language: string | undefined): string {
  return language ? ` lang="${escaped(language)}"` : '';
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => special[character] as string);
}

/** Refuses what a reader should never be led to: a mail has no scripts, and no address without a host. */
function address(url: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) throw new TypeError('a letter links to http, https or mailto only');
  return escaped(url);
}
