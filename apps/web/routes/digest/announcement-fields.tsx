import type { AnnouncementView } from '#libs/digest';
import { type Language, languageNames, languages } from '#libs/platform/i18n';
import type { FormRequest } from '../../form.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';

type Texts = AnnouncementView['texts'];

/** What each field of the form is called, for the summary of what is wrong. */
export const announcementFieldNames = (t: Translate): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((one) => [
      [`texts.${one}.title`, `${t('announcement.field_title')} (${languageNames[one]})`],
      [`texts.${one}.body`, `${t('announcement.field_body')} (${languageNames[one]})`],
    ]),
  );

/** In the writer's language; the others are folded away until something is written in them. */
export function AnnouncementFields({ texts = {}, open }: { texts?: Texts; open: boolean }) {
  const t = useT();
  const language = useLanguage();
  const first = texts[language] ? language : (languages.find((one) => texts[one]) ?? language);
  const others = languages.filter((one) => one !== first);
  return (
    <>
      <TextFields language={first} text={texts[first]} />
      <Details summary={t('announcement.more_languages')} open={open || others.some((one) => texts[one])}>
        <p className="hint">{t('announcement.more_languages_hint')}</p>
        {others.map((one) => (
          <TextFields key={one} language={one} text={texts[one]} />
        ))}
      </Details>
    </>
  );
}

function TextFields({ language, text }: { language: Language; text: Texts[Language] }) {
  const t = useT();
  return (
    <fieldset className="field stack">
      <legend>{languageNames[language]}</legend>
      <Field name={`texts.${language}.title`} label={t('announcement.field_title')} value={text?.title} maxLength={160} lang={language} />
      <MarkdownArea
        name={`texts.${language}.body`}
        label={t('announcement.field_body')}
        value={text?.body}
        maxLength={20_000}
        rows={10}
        lang={language}
      />
    </fieldset>
  );
}

/** What the fields sent: the languages that something is written in, or else the page's, whose fields then say what is wanted. */
export function textsSent({ text, language }: Pick<FormRequest, 'text' | 'language'>): Record<string, { title: string; body: string }> {
  const sent = languages.map((one) => [one, { title: text(`texts.${one}.title`), body: text(`texts.${one}.body`) }] as const);
  const written = sent.filter(([, { title, body }]) => title.trim() || body.trim());
  return Object.fromEntries(written.length > 0 ? written : sent.filter(([one]) => one === language));
}
