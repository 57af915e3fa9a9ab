import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { type Language, languageOfPath, languages } from '#libs/platform/i18n';
import { type PageContext, pageContext } from './request-context.js';

const handle = createRequestHandler(build, 'production');
const handleIn = Object.fromEntries(
  languages.map((language) => [language, createRequestHandler(routesOf(language), 'production')]),
) as Record<Language, typeof handle>;

/** The whole web, as the api process calls it. */
export function respond(request: Request, page: PageContext): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(pageContext, page);
  const language = languageOfPath(new URL(request.url).pathname);
  return (language ? handleIn[language] : handle)(request, context);
}

/** Without the other languages' pages: a page looks through its routes half a dozen times, and one after the other. */
function routesOf(language: Language): ServerBuild {
  const others = languages.filter((other) => other !== language);
  const own = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => !others.some((other) => id.startsWith(`${other}.`))));
  return { ...build, routes: own(build.routes), assets: { ...build.assets, routes: own(build.assets.routes) } };
}
