/**
 * Remembers what is typed into text areas before the page's scripts have taken it over: React puts a filled one back as it came, which
 * would lose it. Answers what gives it back, as if it were typed then.
 */
export function keepTyped(): () => void {
  const typed = new Map<HTMLTextAreaElement, Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>>();
  const keep = (area: EventTarget | null) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { value, selectionStart, selectionEnd } = area;
    if (value === area.defaultValue) typed.delete(area);
    else typed.set(area, { value, selectionStart, selectionEnd });
  };
  const listen = ({ target }: Event) => keep(target);
  for (const area of document.querySelectorAll('textarea')) keep(area);
  document.addEventListener('input', listen);
  return () => {
    document.removeEventListener('input', listen);
    for (const [area, { value, selectionStart, selectionEnd }] of typed) {
      if (area.value === value) continue;
      area.value = value;
      if (area === document.activeElement) area.setSelectionRange(selectionStart, selectionEnd);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}
