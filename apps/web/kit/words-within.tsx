/** Stands for the words until it is known where in the sentence they fall. */
const place = '\u0000';

interface Props {
  /** The page's sentence around those words. */
  sentence: (words: string) => string;
  words: string;
  /** Of the words. */
  lang: string;
}

/** A sentence of the page's with words in it that may be in another language: each is read aloud as what it is. */
export function WordsWithin({ sentence, words, lang }: Props) {
  const [before, after] = sentence(place).split(place);
  return (
    <>
      {before}
      <span lang={lang}>{words}</span>
      {after}
    </>
  );
}
