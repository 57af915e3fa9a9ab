import { describe, expect, it } from '@jest/globals';
import { formulaLine } from './formula-line.js';

const r = (text: string) => `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math"/></w:rPr><m:t>${text}</m:t></m:r>`;
const e = (inside: string, name = 'e') => `<m:${name}>${inside}</m:${name}>`;
const fraction = (above: string, below: string, type = 'bar') =>
  `<m:f><m:fPr><m:type m:val="${type}"/><m:ctrlPr><w:rPr><w:i/></w:rPr></m:ctrlPr></m:fPr>${e(above, 'num')}${e(below, 'den')}</m:f>`;
const raised = (base: string, above: string) => `<m:sSup>${e(base)}${e(above, 'sup')}</m:sSup>`;
const lowered = (base: string, below: string) => `<m:sSub>${e(base)}${e(below, 'sub')}</m:sSub>`;
const brackets = (inside: string, properties = '') => `<m:d><m:dPr>${properties}</m:dPr>${e(inside)}</m:d>`;

describe('a formula of Word in one line', () => {
  it.each([
    ['E=m·c^2', r('E=m·') + raised(r('c'), r('2'))],
    ['x_1', lowered(r('x'), r('1'))],
    ['x_1^(n+1)', `<m:sSubSup>${e(r('x'))}${e(r('1'), 'sub')}${e(r('n+1'), 'sup')}</m:sSubSup>`],
    ['besparelse/innbygger', fraction(r('besparelse'), r('innbygger'))],
    ['(a+b)/(2c)', fraction(r('a+b'), r('2c'))],
    ['(a+b)/2', fraction(brackets(r('a+b')), r('2'))],
    ['(n¦k)', brackets(fraction(r('n'), r('k'), 'noBar'))],
    ['√(a+b)', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('a+b'))}</m:rad>`],
    ['x^(1/3)', `<m:rad>${e(r('3'), 'deg')}${e(r('x'))}</m:rad>`],
    [
      '∑_(i=1)^n x_i',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e(r('i=1'), 'sub')}${e(r('n'), 'sup')}${e(lowered(r('x'), r('i')))}</m:nary>`,
    ],
    ['sin x', `<m:func>${e(r('sin'), 'fName')}${e(r('x'))}</m:func>`],
    ['x\u0305', `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(r('x'))}</m:bar>`],
    [
      '[1, 0; 0, 1]',
      brackets(
        `<m:m><m:mr>${e(r('1'))}${e(r('0'))}</m:mr><m:mr>${e(r('0'))}${e(r('1'))}</m:mr></m:m>`,
        '<m:begChr m:val="["/><m:endChr m:val="]"/>',
      ),
    ],
    ['x=1; y=2', `<m:eqArr>${e(r('x&amp;=1'))}${e(r('y&amp;=2'))}</m:eqArr>`],
    ['ab', `<m:somethingNew>${r('a')}${e(r('b'), 'other')}</m:somethingNew>`],
    ['', fraction('', '')],
    ['x', '<m:constructor><m:r><m:t>x</m:t></m:r></m:constructor>'],
  ])('%s', (line, xml) => {
    expect(formulaLine(`<m:oMath>${xml}</m:oMath>`)).toBe(line);
  });
});

it('a formula that nobody wrote is none: it would take time without end', () => {
  expect(() => formulaLine(`<m:oMath>${'<m:sSup><m:e/><m:sup>'.repeat(50_000)}`)).toThrow('too deep');
});

describe('a formula of OpenDocument in one line', () => {
  it.each([
    ['E=mc^2', '<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>'],
    ['(a+b)/2', '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>'],
    ['√(x+1)', '<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>'],
    ['∑_(i=1)^n i', '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mtext> </mtext><mi>i</mi>'],
    [
      '1, 2; 3, 4',
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
    ],
  ])('%s', (line, xml) => {
    const whole = `<math xmlns="http://www.w3.org/1998/Math/MathML">\n <semantics>\n  <mrow>\n   ${xml}\n  </mrow><annotation encoding="StarMath 5.0">as a program says it</annotation></semantics></math>`;
    expect(formulaLine(whole)).toBe(line);
  });

  it('is none where another thing is embedded', () => {
    expect(formulaLine('<office:document-content><chart:title><text:p>Liter</text:p></chart:title></office:document-content>')).toBe('');
  });
});
