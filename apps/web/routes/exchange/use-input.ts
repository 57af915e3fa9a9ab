import type { OwnAdoptionResponse } from '#libs/exchange';
import type { FormRequest } from '../../form.js';
import { numberOf } from '../../number-of.js';

/** What the form of a use says: what it does not ask in that state stays as it was told before. */
export function useInput(
  use: OwnAdoptionResponse,
  { text, list, values, language }: Pick<FormRequest, 'text' | 'list' | 'values' | 'language'>,
) {
  const asked = (name: string) => (name in values ? text(name) : undefined);
  const chosen = (name: string) => (name in values ? text(name) || null : undefined);
  return {
    tenant: use.tenant,
    version: Number(text('version')) || use.version,
    knownVersion: Number(text('knownVersion')) || undefined,
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
    outcomes: outcomesIn(use, values, language),
  };
}

/** Left out where the form asks of no result. */
function outcomesIn({ claims }: OwnAdoptionResponse, values: FormRequest['values'], language: FormRequest['language']) {
  const typed = (name: string) => String(values[name] ?? '').trim();
  if (!Object.keys(values).some((name) => name.startsWith('outcomes.'))) return undefined;
  return claims.map(({ claim }) => {
    const at = `outcomes.${claim}`;
    const value = typed(`${at}.value`);
    const date = typed(`${at}.date`) || null;
    const unit = value ? typed(`${at}.unit`) || null : null;
    const words = typed(`${at}.words`);
    // What was written without an answer is asked about, not dropped.
    const saw = typed(`${at}.saw`) || (value || date || words ? undefined : null);
    return { claim, saw, value: numberOf(language, value), unit, date, words };
  });
}
