import { createContext, type ReactNode, useContext } from 'react';
import { Form } from 'react-router';
import { type FormValues, isRefusal, type Problem } from '../problem.js';
import { ErrorSummary } from './error-summary.js';
import { problemOfForm } from './problem-message.js';

interface State {
  intent?: string;
  problem?: Problem;
  values?: FormValues;
}

const state = createContext<State>({});

interface Props {
  /** The page's `actionData`: where it is a refusal, the fields show what was typed and what is wrong. */
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
  const isRefused = isRefusal(result) && (!intent || result.values['intent'] === intent);
  const refused = isRefused ? { values: result.values, problem: problemOfForm(result, Object.keys(fields ?? {})) } : undefined;
  return (
    <Form method="post" action={action} encType={multipart ? 'multipart/form-data' : undefined} className={className} noValidate>
      <state.Provider value={{ ...refused, intent }}>
        {refused && <ErrorSummary problem={refused.problem} fields={fields ?? {}} idOf={(name) => idOf(name, intent)} />}
        {intent && <input type="hidden" name="intent" value={intent} />}
        {children}
      </state.Provider>
    </Form>
  );
}

/** What a field of this form is called on the page, and what it shows: what was typed before, and the rules it breaks. */
export function useFieldState(name: string): { id: string; typed?: string; typedAll?: string[]; broken: string[] } {
  const { problem, values, intent } = useContext(state);
  const value = values?.[name];
  const all = values ? (value === undefined ? [] : Array.isArray(value) ? value : [value]) : undefined;
  const id = idOf(name, intent);
  return { id, typed: values ? (all?.[0] ?? '') : undefined, typedAll: all, broken: problem?.fields?.[name] ?? [] };
}

/** Forms of one page may have fields of the same name. */
const idOf = (name: string, intent?: string) => (intent ? `${intent}-${name}` : name);
