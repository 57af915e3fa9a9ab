import { generateColorSchemes } from '@digdir/designsystemet/color';

const made = new Map<string, string>();
const kept = 200;

/** CSS that puts a municipality's own colour in place of petrol, with contrast kept in light and dark; null for no colour. */
export function tenantColours(hex: string | null | undefined): string | null {
  if (!hex || !/^#[0-9a-f]{6}$/i.test(hex)) return null;
  const known = made.get(hex);
  if (known) return known;
  const { light, dark } = generateColorSchemes(hex as `#${string}`);
  const css = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
  if (made.size >= kept) made.clear();
  made.set(hex, css);
  return css;
}

function variables(scheme: readonly { name: string; hex: string }[]): string {
  const hex = (name: string) => scheme.find((colour) => colour.name === name)?.hex;
  return [
    `--petrol:${hex('text-subtle')}`,
    `--petrol-hover:${hex('text-default')}`,
    `--petrol-soft:${hex('surface-tinted')}`,
    `--band:${hex('surface-tinted')}`,
    `--on-band:${hex('text-default')}`,
    `--on-band-quiet:${hex('text-subtle')}`,
    `--focus:${hex('text-subtle')}`,
  ].join(';');
}
