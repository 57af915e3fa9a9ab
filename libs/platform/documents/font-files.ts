import { fileURLToPath } from 'node:url';

const file = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}.ttf`));

/** The typefaces of the pages as whole TrueType files (OFL), for what is drawn on the server: they have ø, å, ä and the letters of Sámi. */
export const fontFiles = {
  heading: file('schibsted-grotesk/700Bold/SchibstedGrotesk_700Bold'),
  text: file('source-serif-4/400Regular/SourceSerif4_400Regular'),
  bold: file('source-serif-4/700Bold/SourceSerif4_700Bold'),
  italic: file('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic'),
  boldItalic: file('source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic'),
  plain: file('inter/400Regular/Inter_400Regular'),
  strong: file('inter/600SemiBold/Inter_600SemiBold'),
} as const;

export type Typeface = keyof typeof fontFiles;
