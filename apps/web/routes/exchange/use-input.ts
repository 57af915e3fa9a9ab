import type { OwnAdoptionResponse } from '#libs/exchange';
import type { FormRequest } from '../../form.js';
import { numberOf } from '../../number-of.js';

/** What the form of a use says: what it does not ask in that state stays as it was told before. */
export function useInput(use: OwnAdoptionResponse, { text, list, values }: Pick<FormRequest, 'text' | 'list' | 'values'>) {
  const asked = (name: string) => (name in values ? text(name) : undefined);
  const chosen = (name: string) => (name in values ? text(name) || null : undefined);
  return {
    tenant: use.tenant,
    version: Number(text('version')) || use.version,
    state: text('state'),
    audience: text('audience') || 'tenant',
    networks: list('networks'),
    changed: asked('changed'),
    effort: chosen('effort'),
    effortNote: asked('effortNote'),
    reason: asked('reason'),
    learned: asked('learned'),
    ownEntryId: chosen('ownEntryId'),
    since: text('since') || undefined,
    outcomes: outcomesIn(use, values),
  };
}

/** Left out where the form asks of no result. */
function outcomesIn({ claims }: OwnAdoptionResponse, values: FormRequest['values']) {
  const typed = (name: string) => String(values[name] ?? '').trim();
  if (!claims.some(({ claim }) => `outcomes.${claim}.saw` in values)) return undefined;
  return claims.map(({ claim }) => {
    const at = `outcomes.${claim}`;
    const value = typed(`${at}.value`);
    const date = typed(`${at}.date`) || null;
    const unit = value ? typed(`${at}.unit`) || null : null;
    const words = typed(`${at}.words`);
    // What was written without an answer is asked about, not dropped.
    const saw = typed(`${at}.saw`) || (value || words ? undefined : null);
    return { claim, saw, value: numberOf(value), unit, date, words };
  });
}
