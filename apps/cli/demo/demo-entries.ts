import type { DemoEntry } from './demo-entry.js';
import { baeredygtigHerning } from './entries/01-baeredygtig-herning.js';
import { verdensmaalIAlleFagudvalg } from './entries/02-verdensmaal-i-alle-fagudvalg.js';
import { detErOkBareAtGaaIGang } from './entries/03-det-er-ok-bare-at-gaa-i-gang.js';
import { baerekraftsnettverket } from './entries/04-baerekraftsnettverket.js';
import { sjekklisteAnskaffelser } from './entries/05-sjekkliste-anskaffelser.js';
import { affaldIBoligforeninger } from './entries/06-affald-i-boligforeninger.js';
import { klimabudgetIRegneark } from './entries/07-klimabudget-i-regneark.js';
import { borgersamlingPaaTreAftener } from './entries/08-borgersamling-paa-tre-aftener.js';
import { delebilerTilHjemmeplejen } from './entries/09-delebiler-til-hjemmeplejen.js';
import { madspildPaaPlejehjem } from './entries/10-madspild-paa-plejehjem.js';
import { samarbejdsaftalePaaToSider } from './entries/11-samarbejdsaftale-paa-to-sider.js';
import { vildeVejkanter } from './entries/12-vilde-vejkanter.js';
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
import { medborgardialogOmSkolskjuts } from './entries/25-medborgardialog-om-skolskjuts.js';
import { matsvinnISkolkoken } from './entries/26-matsvinn-i-skolkoken.js';
import { upphandlingsmallForAterbrukadeMobler } from './entries/27-upphandlingsmall-for-aterbrukade-mobler.js';
import { jamstalldSnorojning } from './entries/28-jamstalld-snorojning.js';
import { samtaleguideMaalkonflikter } from './entries/29-samtaleguide-maalkonflikter.js';
import { learningAcrossBorders } from './entries/30-learning-across-borders.js';

/** Every entry of the demo, by number. */
export const demoEntries: DemoEntry[] = [
  baeredygtigHerning,
  verdensmaalIAlleFagudvalg,
  detErOkBareAtGaaIGang,
  baerekraftsnettverket,
  sjekklisteAnskaffelser,
  affaldIBoligforeninger,
  klimabudgetIRegneark,
  borgersamlingPaaTreAftener,
  delebilerTilHjemmeplejen,
  madspildPaaPlejehjem,
  samarbejdsaftalePaaToSider,
  vildeVejkanter,
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
  medborgardialogOmSkolskjuts,
  matsvinnISkolkoken,
  upphandlingsmallForAterbrukadeMobler,
  jamstalldSnorojning,
  samtaleguideMaalkonflikter,
  learningAcrossBorders,
];
