import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

interface Bars {
  title: string;
  mark: string;
  unit: string;
  values: { label: string; value: number }[];
}

const font = fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));

/** A bar chart as PNG. */
export async function demoChart({ title, mark, unit, values }: Bars): Promise<Buffer> {
  const most = Math.max(...values.map(({ value }) => value));
  const bars = values.map(({ label, value }, index) => {
    const [y, width] = [150 + index * 76, Math.round((value / most) * 600)];
    return `<text x="60" y="${y + 34}" font-size="26" fill="#1d2b2e">${label}</text>
      <rect x="360" y="${y}" width="${width}" height="48" rx="6" fill="#0b5563"/>
      <text x="${375 + width}" y="${y + 34}" font-size="26" fill="#1d2b2e">${value} ${unit}</text>`;
  });
  const height = 190 + values.length * 76;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}" font-family="Inter">
    <rect width="1200" height="${height}" fill="#ffffff"/>
    <text x="60" y="78" font-size="36" fill="#1d2b2e">${title}</text>
    <text x="60" y="118" font-size="22" fill="#51666b">${mark}</text>${bars.join('')}</svg>`;
  const options = { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return Buffer.from(new Resvg(svg, { font: options }).render().asPng());
}
