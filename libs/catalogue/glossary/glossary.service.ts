import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import type { EntryContent, Language } from '../entry/entry-content.js';
import { type Office, type OfficeWord, offices, officesIn } from './offices.js';

/** What offices, bodies and papers are called next door. */
@Injectable()
export class GlossaryService {
  offices(actor: Actor): Office[] {
    requireAccess(actor, 'anyone');
    return offices();
  }

  /** Of an entry that the actor has read. */
  officesIn(content: EntryContent, reader: Language): OfficeWord[] {
    return officesIn(content, reader);
  }
}
