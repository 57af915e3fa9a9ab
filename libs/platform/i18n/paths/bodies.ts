import type { Addresses } from './addresses.js';

/** Who sits in a body, and what its administrators change. */
export const bodyPaths = {
  bodyMembers: {
    da: 'gruppe/:body/medlemmer',
    nb: 'gruppe/:body/medlemmer',
    nn: 'gruppe/:body/medlemer',
    sv: 'grupp/:body/ledamoter',
    en: 'group/:body/members',
  },
  bodySettings: {
    da: 'gruppe/:body/indstillinger',
    nb: 'gruppe/:body/innstillinger',
    nn: 'gruppe/:body/innstillingar',
    sv: 'grupp/:body/installningar',
    en: 'group/:body/settings',
  },
  newNetworkBody: {
    da: 'netvaerk/:network/ny-gruppe',
    nb: 'nettverk/:network/ny-gruppe',
    nn: 'nettverk/:network/ny-gruppe',
    sv: 'natverk/:network/ny-grupp',
    en: 'network/:network/new-group',
  },
  newTenantBody: {
    da: 'kommune/:tenant/ny-gruppe',
    nb: 'kommune/:tenant/ny-gruppe',
    nn: 'kommune/:tenant/ny-gruppe',
    sv: 'kommun/:tenant/ny-grupp',
    en: 'municipality/:tenant/new-group',
  },
} as const satisfies Addresses;
