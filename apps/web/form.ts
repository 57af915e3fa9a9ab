import { type ActionFunctionArgs, data } from 'react-router';
import { type PageRequest, pageRequest } from './page.js';
import { type FormValues, type Refusal, refuse } from './problem.js';

/** A page's request with what its form sent. */
export interface FormRequest extends PageRequest {
  /** Everything typed, to be shown again when the form is refused. */
  values: FormValues;
  /** The value of the button that was pressed (`name="intent"`), or ''. */
  intent: string;
  /** A field's text; '' where the form has no such field. */
  text(name: string): string;
  /** All values of a field, for checkboxes and multiple choices. */
  list(name: string): string[];
  /** A file that was chosen, or null. */
  file(name: string): File | null;
  /** All files that were chosen in a field. */
  files(name: string): File[];
}

type Act<Result> = (form: FormRequest) => Promise<Result>;
type Action<Result> = (args: ActionFunctionArgs) => Promise<Result | Refusal>;

/**
 * Wraps an action of people who are signed in. What a service refuses as invalid or in conflict comes back as
 * `{ problem, values }`, so that the page shows the form again with what was typed; where the session ran out in between, or the
 * database went away, the page that says so carries it along. `mayStranger` says what of it visitors may send too.
 */
export function form<Result>(act: Act<Result>, mayStranger: (sent: FormRequest) => boolean = () => false): Action<Result> {
  return (args) => answer(args, act, mayStranger);
}

/** The same for a form that visitors may send: signing in, asking for a mail, answering an invitation. */
export function openForm<Result>(act: Act<Result>): Action<Result> {
  return form(act, () => true);
}

async function answer<Result>(
  args: ActionFunctionArgs,
  act: Act<Result>,
  mayStranger: (sent: FormRequest) => boolean,
): Promise<Result | Refusal> {
  const request = pageRequest(args);
  const fields = await args.request.formData().catch(() => {
    throw refuse({ code: 'malformed_request', status: 400 });
  });
  const sent = formRequest(request, fields);
  const needsPerson = !mayStranger(sent);
  const unsent = needsPerson ? { to: request.url.pathname + request.url.search, values: sent.values } : undefined;
  if (request.failure) throw refuse({ ...request.failure, unsent });
  if (needsPerson && request.actor.personId === null) throw refuse({ code: 'sign_in_first', status: 401, unsent });
  try {
    return await act(sent);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problem = request.explain(error);
    if (problem.status >= 500) request.report(error);
    if (problem.status === 403 || problem.status === 404) throw refuse(problem);
    // The page could not be read again either; where something beside the product is away, it can.
    if (problem.code === 'unavailable') throw refuse({ ...problem, unsent });
    return data({ problem, values: sent.values }, { status: problem.status }) as unknown as Refusal;
  }
}

function formRequest(request: PageRequest, sent: FormData): FormRequest {
  const list = (name: string) => sent.getAll(name).filter((value) => typeof value === 'string');
  const files = (name: string) => sent.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[];
  const values: FormValues = {};
  for (const name of new Set(sent.keys())) {
    const all = list(name);
    // A password is never sent back to a page.
    if (all.length > 0 && !/password/i.test(name)) values[name] = all.length === 1 ? (all[0] as string) : all;
  }
  return {
    ...request,
    values,
    intent: list('intent')[0] ?? '',
    text: (name) => list(name)[0] ?? '',
    list,
    file: (name) => files(name)[0] ?? null,
    files,
  };
}
