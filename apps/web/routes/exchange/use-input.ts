import type { OwnAdoptionResponse } from '#libs/exchange';
import type { FormRequest } from '../../form.js';

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
  };
}
