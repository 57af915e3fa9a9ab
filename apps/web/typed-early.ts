interface Typed {
  area: HTMLTextAreaElement;
  value: string;
  selection: [start: number, end: number];
}

/** What stands in the page's text areas, and where somebody is in one of them. */
export function typedSoFar(): Typed[] {
  return [...document.querySelectorAll('textarea')].map((area) => ({
    area,
    value: area.value,
    selection: [area.selectionStart, area.selectionEnd],
  }));
}

/** Puts it back, as if it were typed now. */
export function giveBack(typed: readonly Typed[]): void {
  for (const { area, value, selection } of typed) {
    const isOther = area.value !== value;
    if (isOther) area.value = value;
    if (area === document.activeElement) area.setSelectionRange(...selection);
    if (isOther) area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
