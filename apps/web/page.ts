import { data, type LoaderFunctionArgs, type RouterContextProvider, redirect } from 'react-router';
import { type Language, languageOfPath, path } from '#libs/platform/i18n';
import { isDomainError, problemOf, refuse } from './problem.js';
import { type PageContext, pageContext } from './request-context.js';

/** A page's request: the context, and where we are. */
export interface PageRequest extends PageContext {
  request: Request;
  url: URL;
  query: URLSearchParams;
  language: Language;
  /** A parameter of the address; the page is missing without it. */
  param(name: string): string;
}

/**
 * Wraps a loader. Whatever a service refuses becomes the page for it: 404, 403, 503;
 * someone who is not signed in is led to the sign-in page, and from there back.
 */
export function page<Result>(load: (page: PageRequest) => Promise<Result> | Result): (args: LoaderFunctionArgs) => Promise<Result> {
  return async (args) => {
    const request = pageRequest(args);
    try {
      if (request.failure) throw request.failure;
      return await load(request);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      if (error.kind === 'unauthenticated' || (error.kind === 'forbidden' && request.reader === null)) {
        throw redirect(path(request.language, 'signIn', null, { next: request.url.pathname + request.url.search }));
      }
      throw refuse(problemOf(error));
    }
  };
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
      if (!value) throw data({ code: 'not_found', status: 404 }, { status: 404 });
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
