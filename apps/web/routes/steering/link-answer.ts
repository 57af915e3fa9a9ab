import type { FormRequest } from '../../form.js';

/** What a form of YearWheelLinks asks: to set a link aside, or to bring it back. */
export async function answerLink({ services, actor, intent, text }: FormRequest, tenant: string, year: number): Promise<void> {
  const link = { year, key: text('key') };
  if (intent.startsWith('back ')) await services.committeeLinks.bringBack(actor, tenant, link);
  else await services.committeeLinks.setAside(actor, tenant, { ...link, why: text('why') });
}
