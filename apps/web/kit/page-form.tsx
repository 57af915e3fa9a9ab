import { createContext, type ReactNode, useContext } from 'react';
import { Form } from 'react-router';
import { isFilled } from '../filled.js';
import { isPreviewed, type Previewed } from '../previewed.js';
import { type FormValues, isRefusal, type Problem } from '../problem.js';
import { isUnreached } from '../unreached.js';
import { ErrorSummary } from './error-summary.js';
import { useT } from './language.js';
import { Notice } from './notice.js';
import { problemOfForm } from './problem-message.js';

interface State {
  intent?: string;
  problem?: Problem;
  values?: FormValues;
  previewed?: Previewed['previewed'];
}

const state = createContext<State>({});

interface Props {
  /** The page's `actionData`: where it is a refusal, a preview or filled in, the fields show what was typed, and what is wrong or how it reads. */
  result?: unknown;
  /** What each field is called, for the summary of what is wrong. */
  fields?: Record<string, string>;
  /** Tells forms of one page apart: the result belongs to the form whose `intent` was sent. */
  intent?: string;
  action?: string;
  /** For forms with files. */
  multipart?: boolean;
  className?: string;
  children: ReactNode;
}

/** A form that posts with and without scripts and keeps what was typed when it is refused. */
export function PageForm({ result, fields, intent, action, multipart, className = 'stack', children }: Props) {
  const t = useT();
  const isMine = (values: FormValues) => !intent || values['intent'] === intent;
  const isRefused = isRefusal(result) && isMine(result.values);
  const refused = isRefused ? { values: result.values, problem: problemOfForm(result, Object.keys(fields ?? {})) } : undefined;
  const shown =
    isPreviewed(result) && isMine(result.values) ? result : isFilled(result) && isMine(result.values) && { values: result.values };
  return (
    <Form method="post" action={action} encType={multipart ? 'multipart/form-data' : undefined} className={className} noValidate>
      <state.Provider value={{ ...refused, ...shown, intent }}>
        {isUnreached(result) && (
          <Notice kind="warning" live>
            <p>{t('editor.not_sent')}</p>
          </Notice>
        )}
        {refused && <ErrorSummary problem={refused.problem} fields={fields ?? {}} idOf={(name) => idOf(name, intent)} />}
        {intent && <input type="hidden" name="intent" value={intent} />}
        {children}
      </state.Provider>
    </Form>
  );
}

interface FieldState {
  id: string;
  typed?: string;
  typedAll?: string[];
  broken: string[];
  /** The text as it will be read, where the form was sent to see it. */
  previewed?: string;
}

/** What a field of this form is called on the page, and what it shows: what was typed before, and the rules it breaks. */
export function useFieldState(name: string): FieldState {
  const { problem, values, previewed, intent } = useContext(state);
  const value = values?.[name];
  const all = values ? (value === undefined ? [] : Array.isArray(value) ? value : [value]) : undefined;
  return {
    id: idOf(name, intent),
    typed: values ? (all?.[0] ?? '') : undefined,
    typedAll: all,
    broken: problem?.fields?.[name] ?? [],
    previewed: previewed?.name === name ? previewed.html : undefined,
  };
}

/** Forms of one page may have fields of the same name. */
const idOf = (name: string, intent?: string) => (intent ? `${intent}-${name}` : name);
