import { expect } from '@playwright/test';
import { coordinator, type Look, refusedBy } from './look.js';

const group = '/nb/gruppe/baerekraftsnettverket-styringsgruppe';

export const bodyLooks: Record<string, Look[]> = {
  bodyMembers: [
    { is: 'a member’s', by: 'author@baerum.example', at: `${group}/medlemmer`, shows: /Oppnevnes av Midtfjord/ },
    { is: 'a visitor’s', at: `${group}/medlemmer`, shows: /ser bare de gruppen er for/ },
    {
      is: 'of twenty-five seats',
      by: 'editor@baeredygtig-herning.example',
      at: '/da/gruppe/baeredygtighedsraadet/medlemmer',
      shows: /25 pladser/,
    },
    { is: 'a working group’s', by: coordinator, at: '/nb/gruppe/arbeidsgruppe-maalkonflikter/medlemmer', shows: /Mandat/ },
    {
      is: 'a working group’s with its draft',
      by: 'member@fjellvik.example',
      at: '/nb/gruppe/arbeidsgruppe-maalkonflikter/medlemmer',
      shows: /Samtaleguide for målkonflikter/,
    },
  ],
  bodySettings: [
    { is: 'the coordinator’s', by: coordinator, at: `${group}/innstillinger`, shows: /Legg til en plass/ },
    {
      is: 'the secretary’s',
      by: 'editor@baeredygtig-herning.example',
      at: '/da/gruppe/baeredygtighedsraadet/indstillinger',
      shows: /Plan/,
    },
    {
      is: 'a plan refused',
      by: 'editor@baeredygtig-herning.example',
      at: '/da/gruppe/baeredygtighedsraadet/indstillinger',
      does: async (page) => {
        await page.locator('input[name="plan.0.due"]').fill('2027-03-31');
        await page.locator('form:has(input[name="plan.0.due"]) button').click();
        await expect(page.locator('input[name="plan.0.text"]')).toHaveAttribute('aria-invalid', 'true');
        await expect(page.locator('input[name="plan.0.due"]')).toHaveValue('2027-03-31');
      },
    },
  ],
  newNetworkBody: [
    { by: coordinator, at: '/nb/nettverk/baerekraftsnettverket/ny-gruppe' },
    { is: 'refused', by: coordinator, at: '/nb/nettverk/baerekraftsnettverket/ny-gruppe', does: refusedBy('Opprett') },
  ],
  newTenantBody: [{ by: 'admin@herning.example', at: '/da/kommune/herning/ny-gruppe' }],
};
