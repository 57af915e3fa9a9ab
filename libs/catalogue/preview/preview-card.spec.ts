import { describe, expect, it } from '@jest/globals';
import { previewSvg, titleLines } from './preview-card.js';

const measure = (text: string, size: number) => text.length * size * 0.55;

describe('the picture beside a link', () => {
  it('sets a short title in large letters and a long one in smaller', () => {
    expect(titleLines('Kort', measure)).toEqual({ size: 76, lines: ['Kort'] });
    const long = titleLines('Et meget langt navn på en metode '.repeat(3).trim(), measure);
    expect(long.size).toBeLessThan(76);
    for (const line of long.lines) expect(measure(line, long.size)).toBeLessThanOrEqual(1040);
  });

  it('parts a compound that is wider than the picture, and cuts what is too long', () => {
    const { lines } = titleLines('Speciallægepraksisplanlægningsstabiliseringsperiodeforhandlinger', measure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatch(/-$/);
    expect(titleLines('ord '.repeat(200), measure)).toMatchObject({ size: 54, lines: { length: 5, 4: expect.stringMatching(/…$/) } });
  });

  it('holds what people write as text, never as marks', () => {
    const svg = previewSvg({ kicker: 'Case', title: '<script>&"\u0000', place: '</text>', mark: '', colours: [] }, measure);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain(String.fromCharCode(0));
    expect(svg).toContain('&lt;script&gt;&amp;"');
    expect(svg).toContain('&lt;/text&gt;');
  });
});
