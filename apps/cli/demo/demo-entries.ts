import type { DemoEntry } from './demo-entry.js';
import { baerekraftsnettverket } from './entries/04-baerekraftsnettverket.js';
import { sjekklisteAnskaffelser } from './entries/05-sjekkliste-anskaffelser.js';
import { klimabudsjett } from './entries/13-klimabudsjett.js';
import { solceller } from './entries/14-solceller.js';
import { lekkasjejakt } from './entries/15-lekkasjejakt.js';
import { innbyggermedvirkning } from './entries/16-innbyggermedvirkning.js';
import { digitaltInnbyggerpanel } from './entries/17-digitalt-innbyggerpanel.js';
import { folkemoeteIFjoeset } from './entries/18-folkemoete-i-fjoeset.js';
import { besoeksvenPaaBygdebussen } from './entries/19-besoeksven-paa-bygdebussen.js';
import { berekraftsvurdering } from './entries/20-berekraftsvurdering.js';
import { strandrydding } from './entries/21-strandrydding.js';
import { fritidskort } from './entries/22-fritidskort.js';
import { kunnskapsgrunnlag } from './entries/23-kunnskapsgrunnlag.js';
import { bussPaaBestilling } from './entries/24-buss-paa-bestilling.js';
import { samtaleguideMaalkonflikter } from './entries/29-samtaleguide-maalkonflikter.js';
import { learningAcrossBorders } from './entries/30-learning-across-borders.js';

/** Every entry of the demo, by number. */
export const demoEntries: DemoEntry[] = [
  baerekraftsnettverket,
  sjekklisteAnskaffelser,
  klimabudsjett,
  solceller,
  lekkasjejakt,
  innbyggermedvirkning,
  digitaltInnbyggerpanel,
  folkemoeteIFjoeset,
  besoeksvenPaaBygdebussen,
  berekraftsvurdering,
  strandrydding,
  fritidskort,
  kunnskapsgrunnlag,
  bussPaaBestilling,
  samtaleguideMaalkonflikter,
  learningAcrossBorders,
];
