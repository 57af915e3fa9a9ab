import type { SectionRole, TranslationView } from '#libs/catalogue';
import { hasMessage, type Language } from '#libs/platform/i18n';
import { Checkbox } from '../../kit/checkbox.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';

interface Props {
  place: TranslationView['places'][number];
  name: string;
  from: Language;
  into: Language;
  mayWrite: boolean;
}

/** One place of the original, and beside it (on a phone below it) what the translation says there. */
export function TranslationPlace({ place: { place, text, translated, changed, machine }, name, from, into, mayWrite }: Props) {
  const t = useT();
  const isLong = text.length > 90 || text.includes('\n');
  return (
    <section className={changed ? 'translation-place translation-changed' : 'translation-place'} aria-label={name}>
      <div className="stack stack-small">
        <p className="row small quiet">
          {t('translation.original')}
          {changed && <Tag tone="warning">{t('translation.changed')}</Tag>}
        </p>
        <p className="translation-text" lang={from}>
          {text}
        </p>
      </div>
      <div className="stack stack-small">
        {machine && (
          <p className="row small">
            <Tag tone="warning">{t('machine.mark')}</Tag>
          </p>
        )}
        {!mayWrite ? (
          <p className="translation-text" lang={into}>
            {translated || <span className="quiet">{t('translation.empty')}</span>}
          </p>
        ) : isLong ? (
          <TextArea name={place} label={name} value={translated} lang={into} rows={rowsFor(text)} />
        ) : (
          <Field name={place} label={name} value={translated} lang={into} />
        )}
        {machine && mayWrite && <Checkbox name={`reviewed.${place}`} label={t('machine.reviewed', { place: name })} />}
      </div>
    </section>
  );
}

const rowsFor = (text: string) => Math.min(24, 2 + text.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / 60), 0));

/** What a place is called: «Trin for trin: Tekst», «Milepæle 2: Hvad der skete». */
export function usePlaceNames(roles: readonly (SectionRole | null)[]): (place: string) => string {
  const t = useT();
  const language = useLanguage();
  return (place) => {
    if (hasMessage(language, `import.place.${place}`)) return t(`import.place.${place}`);
    const [list = '', index = '', ...field] = place.split('.');
    if (!/^\d+$/.test(index)) return t('translation.field.contact');
    const role = list === 'sections' ? roles[Number(index)] : null;
    const listName = list === 'attachments' ? t('translation.files') : t(`import.place.${list}`);
    return `${role ? t(`catalogue.section.${role}`) : `${listName} ${Number(index) + 1}`}: ${t(`translation.field.${field.join('.')}`)}`;
  };
}
