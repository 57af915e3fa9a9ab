import type { EntryContent, Guess } from '../entry/entry-content.js';
import { activitiesIn, dimensionsIn } from './activities-in.js';
import { actorGroupsIn, municipalRolesIn } from './actors-in.js';
import { amountsIn } from './amounts-in.js';
import { claimsIn, figuresIn } from './figures-in.js';
import { goalsIn } from './goals-in.js';
import { type Found, type GuessReason, guess } from './imported-draft.js';
import { licenceIn } from './licence-in.js';
import { linksIn } from './links-in.js';
import { milestonesIn } from './milestones-in.js';
import type { Named } from './named-in.js';
import { partnersIn } from './partners-in.js';
import type { SourceBlock } from './source-document.js';
import { statusOf } from './status-of.js';
import type { Hints } from './understand.js';

/** In any of the currencies, what an office can find without a line in the budget. */
const smallSum = 200_000;

interface Reading {
  sentences: readonly string[];
  /** Those under the headings: a heading tells what it is about, and its numbers come again below it. */
  prose: readonly string[];
  blocks: readonly SourceBlock[];
  hints: Hints;
}

/** Fills in what single sentences say: goals, facets, milestones, money, numbers, partners. */
export function factsIn({ sentences, prose, blocks, hints }: Reading, content: EntryContent, guesses: Guess[]): { undated: string[] } {
  const one = (place: string, found: Found<unknown> | null) => found && guesses.push(guess(place, found.reason, found.evidence));
  const each = <T>(place: string, found: readonly Found<T>[]): T[] =>
    found.map((item, index) => {
      guesses.push(guess(`${place}.${index}`, item.reason, item.evidence));
      return item.value;
    });
  const named = <T>(place: string, reason: GuessReason, { values, evidence }: Named<T>): T[] => {
    if (values.length > 0) guesses.push(guess(place, reason, evidence));
    return values;
  };

  const { goals, targets } = goalsIn(sentences);
  content.goals = goals.map(({ value }) => value);
  content.targets = targets.map(({ value }) => value);
  if (goals[0]) guesses.push(guess('goals', goals[0].reason, wordsOf(goals)));
  if (targets[0]) guesses.push(guess('targets', targets[0].reason, wordsOf(targets)));

  const status = statusOf(content.title, sentences);
  content.status = status?.value ?? null;
  one('status', status);

  content.dimensions = named('dimensions', 'dimensions_named', dimensionsIn(sentences));
  content.activityTypes = named('activityTypes', 'activities_named', activitiesIn(sentences));
  const groups = actorGroupsIn(sentences);
  content.actorGroups = named('actorGroups', groups.reason, groups);
  content.municipalRoles = named('municipalRoles', 'role_named', municipalRolesIn(sentences));

  const { dated, undated } = milestonesIn(prose, hints.now);
  content.milestones = each('milestones', dated);
  content.partners = each('partners', partnersIn(prose, hints.tenantName));
  content.figures = each('figures', figuresIn(prose));
  content.claims = each('claims', claimsIn(prose));
  content.links = each('links', linksIn(blocks));
  const licence = licenceIn(sentences, content.links);
  content.licence = licence?.value ?? null;
  one('licence', licence);
  fillMoney(prose, hints, content, guesses);

  const decided = content.milestones.find((milestone) => milestone.decidedBy !== null);
  if (decided) {
    content.start.politicalDecision = 'needed';
    guesses.push(guess('start.politicalDecision', 'decision_from_milestone', decided.text));
  }
  return { undated };
}

function fillMoney(sentences: readonly string[], { country }: Hints, content: EntryContent, guesses: Guess[]): void {
  amountsIn(sentences, { country, language: content.language }).forEach((found, index) => {
    content.resources.push(found.value);
    const place = `resources.${index}`;
    guesses.push(guess(place, found.reason, found.evidence));
    if (found.currency) guesses.push(guess(`${place}.currency`, found.currency.reason, found.currency.evidence));
    if (found.permanence) guesses.push(guess(`${place}.permanent`, found.permanence.reason, found.permanence.evidence));
  });
  const [first] = content.resources;
  if (!first) return;
  content.start.cost = (first.amount ?? 0) < smallSum && first.period !== 'month' ? 'small' : 'budget';
  guesses.push(guess('start.cost', 'cost_from_amount', guesses.find(({ place }) => place === 'resources.0')?.evidence ?? null));
}

function wordsOf(found: readonly Found<unknown>[]): string {
  return [...new Set(found.map(({ evidence }) => evidence))].join(' · ');
}
