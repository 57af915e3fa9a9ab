import { languageNames, languages } from '#libs/platform/i18n';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Select } from '../../kit/select.js';

/** Names of a motion's fields, for the summary of what is wrong with them. */
export function useMotionFields() {
  const t = useT();
  return { title: t('motion.title'), text: t('motion.text'), language: t('motion.language') };
}

interface Props {
  title?: string;
  text?: string;
  written: string;
}

export function MotionFields({ title, text, written }: Props) {
  const t = useT();
  const fields = useMotionFields();
  return (
    <>
      <Field name="title" label={fields.title} value={title} maxLength={200} lang={written} />
      <MarkdownArea name="text" label={fields.text} hint={t('motion.text_hint')} value={text} maxLength={20000} rows={10} lang={written} />
      <Select
        name="language"
        label={fields.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={written}
      />
    </>
  );
}
