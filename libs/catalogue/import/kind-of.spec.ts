import { describe, expect, it } from '@jest/globals';
import { kindOf } from './kind-of.js';
import { sectionRoleOf } from './section-roles.js';
import { statusOf } from './status-of.js';

describe('the kind', () => {
  it.each<[string, string, string]>([
    ['Tjekliste til bæredygtige indkøb', 'Tolv spørgsmål før et udbud.', 'tool'],
    ['Mal for berekraftsvurdering', 'Han er på to sider.', 'tool'],
    ['Upphandlingsmall för möbler', 'Den är på två sidor.', 'tool'],
    ['Borgermøde trin for trin', 'Start med at invitere.', 'method'],
    ['Medborgardialog som metod', 'Börja med att bjuda in.', 'method'],
    ['Affald i boligforeninger', 'Kommunen har indført nye spande.', 'case_study'],
    ['Lekkasjejakt', 'Vi begynte med to lyttestaver.', 'case_study'],
    ['Cars for home care', 'The municipality has tested shared cars.', 'case_study'],
  ])('of «%s» is read from its words', (title, sentence, kind) => {
    expect(kindOf(title, [], [sentence])).toMatchObject({ kind, sure: true });
  });

  it('stays open for a network, an event, and a text that does not say', () => {
    const network = [
      'Nätet är ett nationellt nätverk för lärande.',
      'Nätverket möts.',
      'Nätverket växer.',
      'Nätverket lär.',
      'Nätverket delar.',
      'Alla är med i nätverket.',
    ];
    expect(kindOf('Vi lär tillsammans', [], network)).toMatchObject({ sure: false, reason: 'kind_presents_network' });
    expect(kindOf('Velkommen til konferanse', [], ['Vi har etablert noe.'])).toMatchObject({ sure: false, reason: 'kind_presents_event' });
    expect(kindOf('Grønne tak', [], ['Grønne tak er fine.'])).toMatchObject({ sure: false, reason: 'kind_unclear' });
  });
});

describe('the status', () => {
  it.each<[string, string | null]>([
    ['Prosjektet ble lagt ned i fjor.', 'stopped'],
    ['Projektet avslutades efter ett år.', 'stopped'],
    ['Solcellene er satt på vent.', 'paused'],
    ['Ordningen er rullet ud til alle skoler.', 'scaled'],
    ['Det ble permanent i 2020.', 'running'],
    ['Det er et pilotprosjekt.', 'pilot'],
    ['Nettverket ble etablert i mai.', 'running'],
    ['Vi planlægger at begynde.', 'planning'],
    ['Bussen stoppet ved skolen.', null],
    ['“We stopped serving beef and nobody complained,” says Jane Smith.', null],
    ['Vi stoppede med at sende breve.', null],
    ['We stopped the trial after a year.', 'stopped'],
  ])('%s', (sentence, status) => {
    expect(statusOf('', [sentence])?.value ?? null).toBe(status);
  });

  it('stands in a title without a subject', () => {
    expect(statusOf('Delebiler til hjemmeplejen – stoppet efter 14 måneder', [])?.value).toBe('stopped');
  });
});

describe('a section’s place in the template', () => {
  it.each<[string, string | null]>([
    ['Udfordringen', 'problem'],
    ['Bakgrunn', 'problem'],
    ['Så gjorde vi', 'done'],
    ['Dette gjekk ikkje som venta', 'what_went_wrong'],
    ['Steg for steg', 'steps'],
    ['Vad krävs?', 'conditions'],
    ['Legal basis', 'legal'],
    ['Verdifull læring', null],
    ['Hvordan jobber vi i nettverk?', null],
    ['Et bæredygtighedscenter for handling', null],
  ])('is told by its heading: %s', (heading, role) => {
    expect(sectionRoleOf(heading)).toBe(role);
  });
});
