import { Link } from 'react-router';
import type { ChosenNames } from '#libs/catalogue';
import type { SearchBeside } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { searchInWords } from '../catalogue/catalogue-page-names.js';
import { queryOf } from '../catalogue/catalogue-page-query.js';

/** In characters, of a search's name. */
export const longestName = 120;

interface Props {
  search: Record<string, string | string[]>;
  saved: SearchBeside;
  names: ChosenNames;
  likeName: string | null;
  /** It was saved just now. */
  isNew: boolean;
}

/** Beside a search: keep it under a name, or what it is kept as. */
export function SaveSearch({ search, saved, names, likeName, isNew }: Props) {
  const t = useT();
  const language = useLanguage();
  if (saved.same) return <IsSaved same={saved.same} search={search} isNew={isNew} />;
  const words = searchInWords(queryOf(search), names, likeName, language, t);
  return (
    <Details summary={t('saved.save')}>
      <SaveSearchForm sent={inAddress(search)} proposed={proposedName(words)} others={saved.others} />
    </Details>
  );
}

function IsSaved({ same, search, isNew }: { same: NonNullable<SearchBeside['same']>; search: Props['search']; isNew: boolean }) {
  const t = useT();
  const language = useLanguage();
  const isFollowed = same.delivery !== 'off';
  const what = (
    <div className="row">
      <span>{t('saved.is_saved', { name: same.name })}</span>
      {isFollowed && <span className="quiet">{same.delivery === 'at_once' ? t('saved.at_once') : t('saved.is_followed')}</span>}
      <PageForm action={path(language, 'savedSearches')} intent={`${isFollowed ? 'stop' : 'follow'}-${same.id}`} className="follow-form">
        <input type="hidden" name="back" value={path(language, 'catalogue', null, search)} />
        <Button weight={isFollowed ? 'quiet' : 'secondary'} small>
          {isFollowed ? t('saved.stop') : t('saved.follow')}
          <span className="visually-hidden">: {same.name}</span>
        </Button>
      </PageForm>
      <Link to={path(language, 'savedSearches')}>{t('saved.see_all')}</Link>
    </div>
  );
  return isNew ? (
    <Notice kind="success" live>
      {what}
    </Notice>
  ) : (
    what
  );
}

interface FormProps {
  /** The search as an address has it. */
  sent: string;
  proposed: string;
  others: SearchBeside['others'];
  result?: unknown;
}

/** Works without scripts; where it is refused, the page of saved searches shows it again with what was typed. */
export function SaveSearchForm({ sent, proposed, others, result }: FormProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <PageForm action={path(language, 'savedSearches')} intent="save" result={result} fields={{ name: t('saved.name') }}>
      <input type="hidden" name="search" value={sent} />
      <Field name="name" label={t('saved.name')} hint={t('saved.name_hint')} value={proposed} maxLength={longestName} />
      {others.length > 0 && (
        <Select
          name="instead"
          label={t('saved.instead')}
          none={t('saved.instead_new')}
          options={others.map(({ id, name }) => ({ value: id, label: t('saved.instead_of', { name }) }))}
        />
      )}
      <Checkbox name="tell" label={t('saved.tell')} />
      <div>
        <Button weight="secondary">{t('saved.save_button')}</Button>
      </div>
    </PageForm>
  );
}

function inAddress(search: Record<string, string | string[]>): string {
  return new URLSearchParams(Object.entries(search).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))).toString();
}

/** As many of the words as a name may have letters. */
function proposedName(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}, ${word}` : word;
    if (longer.length > longestName) break;
    name = longer;
  }
  return name || (words[0] ?? '').slice(0, longestName);
}
