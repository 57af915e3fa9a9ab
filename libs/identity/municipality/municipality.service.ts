import { Injectable } from '@nestjs/common';
import { parseInput } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { requireAccess } from '../permission/access.js';
import { MunicipalityQuery } from './municipality.dto.js';
import { type Municipality, municipalities, sources } from './municipality.js';

/** The registers of municipalities, for whoever asks. */
@Injectable()
export class MunicipalityService {
  /** All of a country, or those that a part of a name or a present or former code fits: at most 357. */
  list(actor: Actor, input: unknown): readonly Municipality[] {
    requireAccess(actor, 'anyone');
    const { country, q } = parseInput(MunicipalityQuery, input);
    const wanted = q?.trim().toLowerCase() ?? '';
    const fits = ({ code, name, otherNames, formerCodes }: Municipality) =>
      [name, ...otherNames].some((one) => one.toLowerCase().includes(wanted)) ||
      [code, ...formerCodes.map((former) => former.code)].includes(wanted);
    return municipalities().filter((one) => one.country === country && fits(one));
  }

  /** How many each list holds, whence, and what could not be verified. */
  sources(actor: Actor) {
    requireAccess(actor, 'anyone');
    return sources.map((source) => ({ ...source, count: municipalities().filter(({ country }) => country === source.country).length }));
  }
}
