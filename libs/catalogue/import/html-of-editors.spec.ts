import { describe, expect, it } from '@jest/globals';
import { readHtml } from './read-html.js';

const lines = (html: string) => readHtml(html).blocks.map(({ type, text }) => (type === 'paragraph' ? text : `${type}: ${text}`));
const left = (html: string) => Object.fromEntries(readHtml(html).dropped.map(({ what, text, count }) => [what, count ?? text]));

describe('a page that Google Docs saved', () => {
  const page = `<html><head><style type="text/css">ol{margin:0}.c1{color:#000;font-weight:700;font-size:11pt}.c2{font-weight:400}</style></head><body class="c9">
    <p class="c3"><span class="c1">Bakgrunn</span></p>
    <p class="c3"><span class="c2">Vi la </span><span class="c1">mose</span><span class="c2"> på taket.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
    <div class="c4"><p class="c5"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c2">Ring Kari om dette.</span></p><p><span>Hun vet mer.</span></p></div>
    <p class="c3"><span class="c2">Slutt.</span></p></body></html>`;

  it('has its bold words and headings by its classes', () => {
    expect(lines(page)).toEqual(['heading: Bakgrunn', 'Vi la **mose** på taket.', 'Slutt.']);
  });

  it('tells by number alone that there were comments', () => {
    expect(left(page)).toEqual({ comment: 1 });
    expect(JSON.stringify(readHtml(page))).not.toMatch(/Kari|vet mer|\[a/);
  });
});

it('what is copied from Google Docs is bold where it says so, and not because it is wrapped', () => {
  const copied = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">Hva gikk galt?</span></p><p dir="ltr"><span style="font-weight:400;">Det ble </span><span style="font-weight:700;">tørt</span><span style="font-weight:400;"> i juni.</span></p></b>`;
  expect(lines(copied)).toEqual(['heading: Hva gikk galt?', 'Det ble **tørt** i juni.']);
});

describe('a page that Word saved', () => {
  it('has the items of its lists without their signs, and no list of contents, header or footer', () => {
    const page = `<body><div style='mso-element:header'><p class=MsoHeader>Fjellvik kommune</p></div>
      <p class=MsoToc1>Bakgrunn<span style='mso-tab-count:1 dotted'>....</span>3</p>
      <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bakgrunn<o:p></o:p></b></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>Mål nattforbruket.</p>
      <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Lytt der det er størst.</p>
      <p class=MsoNormal>Slutt.</p></body>`;
    expect(lines(page)).toEqual(['heading: Bakgrunn', 'list_item: Mål nattforbruket.', 'list_item: Lytt der det er størst.', 'Slutt.']);
    expect(left(page)).toEqual({ contents: 1 });
  });
});

it('a page of the web has no box that asks for consent, whatever its words', () => {
  const box = (attributes: string) =>
    `<div ${attributes}><h2>Vi passer på dig</h2><p>Fortæl os, hvad vi må huske.</p><button>Det er fint</button></div>`;
  for (const attributes of [
    'id="CybotCookiebotDialog"',
    'id="onetrust-consent-sdk"',
    'class="x cookie-banner--bottom"',
    'id="coiOverlay" role="x"',
  ])
    expect(lines(`${box(attributes)}<nav><a href="/">Forside</a></nav><main><p>Vi lagde mos på taket.</p></main>`)).toEqual([
      'Vi lagde mos på taket.',
    ]);
  expect(lines('<p class="cookies-we-baked">Skolen bagte småkager.</p>')).toEqual(['Skolen bagte småkager.']);
});
