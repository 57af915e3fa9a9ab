import { expect, type Page } from '@playwright/test';

/** Goes on by Tab to the element that the words name, and never loses sight of where it is. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      // Something else lies over every corner and the middle of it: it cannot be seen.
      const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height * part] as const);
      const hidden = points.every(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return !top || !(one.contains(top) || top.contains(one) || one.parentElement?.contains(top));
      });
      const marked = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      const label = (one as HTMLInputElement).labels?.[0]?.textContent ?? '';
      return {
        text: `${one.textContent?.trim() || one.getAttribute('aria-label') || ''} ${label}`.trim(),
        marked,
        hidden,
        html: one.outerHTML.slice(0, 120),
      };
    });
    if (!seen) continue;
    expect(seen.marked, `the focus is seen on ${seen.html}`).toBe(true);
    expect(seen.hidden, `nothing covers ${seen.html}`).toBe(false);
    if (words.test(seen.text)) return;
  }
  throw new Error(`no Tab leads to ${words} on ${page.url()}`);
}
