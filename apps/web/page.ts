import { type LoaderFunctionArgs, type RouterContextProvider, redirect } from 'react-router';
import { type Language, languageOfPath, path } from '#libs/platform/i18n';
import { refuse } from './problem.js';
import { type PageContext, pageContext } from './request-context.js';

/** A page's request: the context, and where we are. */
export interface PageRequest extends PageContext {
  request: Request;
  url: URL;
  query: URLSearchParams;
  language: Language;
  /** A parameter of the address. */
  param(name: string): string;
}

/**
 * Wraps a loader. Whatever a service refuses becomes the page for it (404, 403, 503);
 * someone who is not signed in is led to the sign-in page, and from there back.
 */
export function page<Result>(load: (page: PageRequest) => Promise<Result> | Result): (args: LoaderFunctionArgs) => Promise<Result> {
  return async (args) => {
    const request = pageRequest(args);
    if (request.failure) throw refuse(request.failure);
    try {
      return await load(request);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const problem = request.explain(error);
      if (problem.code === 'sign_in_first' || (problem.status === 403 && request.actor.personId === null)) throw toSignIn(request);
      if (problem.status >= 500) request.report(error);
      throw refuse(problem);
    }
  };
}

function toSignIn(request: PageRequest): Response {
  return redirect(path(request.language, 'signIn', null, { next: request.url.pathname + request.url.search }));
}

export function pageRequest({ request, params, context }: LoaderFunctionArgs): PageRequest {
  const known = (context as Readonly<RouterContextProvider>).get(pageContext);
  const url = new URL(request.url);
  return {
    ...known,
    request,
    url,
    query: url.searchParams,
    language: languageOfPath(url.pathname) ?? known.preferredLanguage,
    param(name) {
      const value = params[name];
      if (!value) throw refuse({ code: 'not_found', status: 404 });
      return value;
    },
  };
}

/** The props of a page's component, from the types of its loader and action. */
export interface PageProps<Load = never, Act = never> {
  loaderData: Returned<Load>;
  actionData?: Returned<Act>;
}

type Returned<Handler> = Handler extends (...args: never[]) => Promise<infer Result> ? Result : undefined;
