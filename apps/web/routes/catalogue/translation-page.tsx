import { Link } from 'react-router';
import type { Comparison, MachineTranslationResponse, SectionRole, TranslationView } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { isRefusal } from '../../problem.js';
import { ComparisonView } from './comparison-view.js';
import { MachineProgress } from './machine-progress.js';
import { TranslatedFrom } from './translated-from.js';
import { TranslationPlace, usePlaceNames } from './translation-place.js';

interface Props {
  translation: Omit<TranslationView, 'content'>;
  /** A machine can be asked, by whoever is here. */
  mayAsk: boolean;
  /** How far the last one is. */
  machine: MachineTranslationResponse | null;
  /** Of the original's sections, in their order. */
  roles: (SectionRole | null)[];
  /** In the original, since it was translated. */
  changes: Comparison | null;
  /** `new` or `before` right after it was asked for. */
  made: string | null;
  saved: boolean;
  /** The version that it has just been said to say. */
  upToDate: number | null;
  result: unknown;
}

/** The original and its translation, place by place. */
export function TranslationPage({ translation, mayAsk, machine, roles, changes, made, saved, upToDate, result }: Props) {
  const { draft, original, newest, places } = translation;
  const t = useT();
  const language = useLanguage();
  const nameOf = usePlaceNames(roles);
  const refusal = isRefusal(result) ? result : null;
  const revision = refusal?.problem.code === 'lost_update' ? Number(refusal.problem['currentRevision']) : draft.revision;
  // Nobody types what the machine is about to fill; once it is kept waiting, people go on by hand.
  const isWritten = machine?.state === 'making' && machine.failure === null;
  const isReviewed = Boolean(machine?.filled) && !places.some((place) => place.machine);
  const left = places.filter(({ translated }) => translated === '').length;
  const mayType = draft.may.write && !isWritten;
  return (
    <Page
      title={t('translation.title')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        {
          to: path(language, 'editor', { entry: draft.id }),
          label: draft.content.title || t('catalogue.drafts.untitled'),
          lang: draft.content.title ? draft.content.language : undefined,
        },
      ]}
      kicker={draft.tenant.name}
      lead={t('translation.form_lead')}
    >
      <div className="stack stack-large translation">
        {(made || saved || upToDate) && (
          <Notice kind="success" live>
            <p>
              {made
                ? t(made === 'new' ? 'translation.made' : 'translation.there_already')
                : upToDate
                  ? t('translation.up_to_date_done', { version: upToDate })
                  : `${t('translation.saved')} ${t('translation.left', { count: left })}.`}
            </p>
          </Notice>
        )}
        <TranslatedFrom original={original} />
        {original.newerVersion && (
          <Notice kind="warning" title={t('translation.newer.title')}>
            <p>{t('translation.newer.text', { version: original.version, newer: original.newerVersion })}</p>
            {changes && (
              <Details summary={t('translation.newer.changes')}>
                <ComparisonView comparison={changes} />
              </Details>
            )}
            {draft.may.write && <p>{t('translation.up_to_date_text', { version: newest })}</p>}
          </Notice>
        )}
        {!isReviewed && <MachineProgress machine={machine} entry={draft.id} />}
        <PageForm result={result} fields={Object.fromEntries(places.map(({ place }) => [place, nameOf(place)]))} className="stack">
          {/* What Enter in a field presses: a form's first button. */}
          {mayType && (
            <button type="submit" name="intent" value="save" hidden>
              {t('catalogue.editor.save')}
            </button>
          )}
          <input type="hidden" name="revision" value={revision} readOnly />
          {mayType && mayAsk && left > 0 && (
            <p>
              <Button name="intent" value="machine" weight="secondary" small>
                {t('machine.ask')}
              </Button>
            </p>
          )}
          <div className="translation-places">
            {places.map((place) => (
              <TranslationPlace
                key={place.place}
                place={place}
                name={nameOf(place.place)}
                from={original.language}
                into={draft.content.language}
                mayWrite={mayType}
              />
            ))}
          </div>
          {mayType && original.newerVersion && (
            <p>
              <Button name="intent" value={`up-to-date:${newest}`} weight="secondary">
                {t('translation.up_to_date', { version: newest })}
              </Button>
            </p>
          )}
          {mayType && (
            <div className="save-bar row">
              <Button name="intent" value="save" weight="secondary">
                {t('catalogue.editor.save')}
              </Button>
              <Button name="intent" value="share">
                {t('catalogue.editor.share')}
              </Button>
              <span className="small quiet">{t('translation.left', { count: left })}</span>
            </div>
          )}
        </PageForm>
        <p>
          <Link to={path(language, 'editor', { entry: draft.id })}>{t('translation.rest')}</Link>
        </p>
      </div>
    </Page>
  );
}
