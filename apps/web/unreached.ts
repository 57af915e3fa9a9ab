import { type ClientActionFunctionArgs, isRouteErrorResponse, type ShouldRevalidateFunctionArgs } from 'react-router';

/** What was sent did not arrive, or nobody is signed in there any more, or the draft is gone: the text stays in the form. */
export interface Unreached {
  unreached: 'away' | 'signed_out' | 'gone';
}

export function isUnreached(value: unknown): value is Unreached {
  return typeof value === 'object' && value !== null && 'unreached' in value;
}

/** What a page sends without being asked. */
const unasked = ['autosave', 'preview'];

/** What was sent unasked, or did not arrive, leaves the page as it is: whoever is writing keeps their place. */
export function revalidates({ formData, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return !unasked.includes(String(formData?.get('intent'))) && !isUnreached(actionResult) && defaultShouldRevalidate;
}

/** What the browser sends by itself puts no page about errors over what somebody is writing; neither does a network that is away. */
export async function sendOrKeep({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const intent = (await request.clone().formData()).get('intent');
  const isUnasked = unasked.includes(String(intent));
  try {
    return await serverAction();
  } catch (error) {
    // A redirect is an answer.
    if (error instanceof Response) throw error;
    if (!isRouteErrorResponse(error)) return { unreached: 'away' } satisfies Unreached;
    if (!isUnasked) throw error;
    return { unreached: error.status >= 500 ? 'away' : error.status === 401 ? 'signed_out' : 'gone' } satisfies Unreached;
  }
}
