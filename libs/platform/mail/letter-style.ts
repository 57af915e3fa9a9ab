/** Mail programs read neither tokens nor variables: these are the kit's colours (apps/web/kit/styles/tokens.css), by place. */
const light = {
  ground: '#ffffff',
  tinted: '#f2f6f6',
  line: '#d3dfe1',
  text: '#10262b',
  quiet: '#49616a',
  petrol: '#0b4f5c',
  accent: '#b2451a',
  onAccent: '#ffffff',
  band: '#0b4f5c',
  onBand: '#ffffff',
};
const dark: typeof light = {
  ground: '#0d1719',
  tinted: '#132023',
  line: '#2a3d42',
  text: '#e6eeef',
  quiet: '#a6babf',
  petrol: '#8ecad6',
  accent: '#f2a27c',
  onAccent: '#2b1005',
  band: '#0c343d',
  onBand: '#f2f8f9',
};

const font = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;

/** For `style="…"`: what programs that know no style sheet go by. */
export const style = {
  body: `margin:0;padding:0;background:${light.ground};-webkit-text-size-adjust:100%`,
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  page: `max-width:600px;margin:0 auto;padding:24px 20px 40px;${font};font-size:17px;line-height:1.55;color:${light.text};text-align:left`,
  brand: `margin:0 0 32px;padding:14px 20px;border-radius:8px;background:${light.band};font-size:19px;line-height:1.2;font-weight:700;letter-spacing:-0.02em;color:${light.onBand}`,
  h1: `margin:0 0 20px;font-size:28px;line-height:1.2;font-weight:700;letter-spacing:-0.02em;color:${light.text}`,
  h2: `margin:36px 0 12px;font-size:20px;line-height:1.3;font-weight:700;letter-spacing:-0.01em;color:${light.text}`,
  p: 'margin:0 0 16px',
  buttons: 'margin:24px 0',
  buttonCell: 'border-radius:8px',
  main: `display:inline-block;padding:14px 24px;border:1px solid ${light.accent};border-radius:8px;background:${light.accent};font-size:17px;line-height:1.2;font-weight:600;color:${light.onAccent};text-decoration:none`,
  other: `display:inline-block;padding:14px 24px;border:1px solid ${light.petrol};border-radius:8px;font-size:17px;line-height:1.2;font-weight:600;color:${light.petrol};text-decoration:none`,
  facts: 'margin:0 0 20px;border-collapse:collapse;width:100%',
  factName: `padding:8px 16px 8px 0;border-bottom:1px solid ${light.line};font-weight:400;color:${light.quiet};text-align:left;vertical-align:top;width:34%`,
  factValue: `padding:8px 0;border-bottom:1px solid ${light.line};text-align:left;vertical-align:top`,
  item: `margin:0;padding:16px 0;border-top:1px solid ${light.line}`,
  itemTitle: 'margin:0;font-size:19px;line-height:1.35;font-weight:600',
  itemMeta: `margin:2px 0 0;font-size:15px;color:${light.quiet}`,
  itemText: 'margin:6px 0 0',
  link: `color:${light.petrol};text-decoration:underline`,
  quote: `margin:0 0 20px;padding:4px 0 4px 16px;border-left:3px solid ${light.petrol}`,
  quoteText: "margin:0;font-family:Georgia,'Times New Roman',serif;font-size:18px;line-height:1.5",
  quiet: `margin:0 0 12px;font-size:15px;color:${light.quiet}`,
  footer: `margin:40px 0 0;padding:16px 0 0;border-top:1px solid ${light.line};font-size:15px;color:${light.quiet}`,
  footerLink: `display:inline-block;padding:4px 16px 4px 0;color:${light.petrol};text-decoration:underline`,
} as const;

/** For programs that have a dark ground: the same places, by class. */
export const darkSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.g{background:${dark.ground}!important}.t{color:${dark.text}!important}.q{color:${dark.quiet}!important}
.l{border-color:${dark.line}!important}.a{color:${dark.petrol}!important}.o{color:${dark.petrol}!important;border-color:${dark.petrol}!important}
.b{background:${dark.accent}!important;border-color:${dark.accent}!important;color:${dark.onAccent}!important}.bc{background:${dark.accent}!important}
.k{border-color:${dark.petrol}!important}.h{background:${dark.band}!important;color:${dark.onBand}!important}}`;

export const accentForTable = light.accent;
