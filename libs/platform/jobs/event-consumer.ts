import type { Type } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { RecordedEvent } from './event.js';

const definitions = new Map<string, ConsumerDefinition>();

export interface ConsumerDefinition {
  readonly name: string;
  readonly types: readonly string[];
  /** Where a consumer that is new to the installation begins. */
  readonly from: 'the beginning' | 'now';
}

/** Defines a reader of events by its name, `<library>.<what-it-keeps>`; its position is kept under that name. */
export function defineConsumer(
  name: string,
  types: readonly string[],
  from: ConsumerDefinition['from'] = 'the beginning',
): ConsumerDefinition {
  if (definitions.has(name)) throw new Error(`the consumer ${name} is defined twice`);
  const definition = { name, types, from };
  definitions.set(name, definition);
  return definition;
}

export function consumerDefinitions(): ReadonlyMap<string, ConsumerDefinition> {
  return definitions;
}

/**
 * Takes events in the order of their positions, each exactly once as far as its transaction goes: what it writes there
 * and its position are one commit. When it throws, it stands still and meets the same events again, later.
 */
export interface EventConsumer {
  handle(events: readonly RecordedEvent[], transaction: Transaction): Promise<void>;
}

const consumed = new WeakMap<object, ConsumerDefinition>();

/** Makes a provider the one consumer of that definition. */
export function ConsumesEvents(definition: ConsumerDefinition) {
  return (consumer: Type<EventConsumer>): void => {
    consumed.set(consumer, definition);
  };
}

export function eventsConsumedBy(provider: object): ConsumerDefinition | undefined {
  return consumed.get(provider);
}
