import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
// @ts-expect-error class-transformer keeps what @Type says where its types do not reach
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';

interface Rule {
  propertyName: string;
  /** `isString`; `isOptional` and `nestedValidation` come in `name` or `type`. */
  name?: string;
  type: string;
  constraints?: unknown[];
  each: boolean;
}

type Schema = Record<string, unknown>;

const described = 'swagger/apiModelProperties';

const limits = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems'];

/**
 * Describes to OpenAPI every field that class-validator limits, as far as nobody described it: input classes state their limits once.
 * Parents come before their children, who inherit their fields.
 */
export function describeInputs(): void {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<{ prototype: object }, Rule[]> };
  const classes = [...storage.validationMetadatas.entries()].sort(([a], [b]) => depth(a.prototype) - depth(b.prototype));
  for (const [type, rules] of classes) {
    for (const [property, own] of groups(rules)) {
      const known = Reflect.getMetadata(described, type.prototype, property) as Schema | undefined;
      const schema = schemaOf(type, property, own);
      ApiProperty((known ? limitsOf(schema, known) : schema) as ApiPropertyOptions)(type.prototype, property);
    }
  }
}

/** What the description of a field leaves to its rules. */
function limitsOf({ required, nullable, ...schema }: Schema, known: Schema): Schema {
  const missing = Object.entries(schema).filter(([name]) => limits.includes(name) && known[name] === undefined);
  return { ...Object.fromEntries(missing), required: known['required'] !== false && required, nullable: known['nullable'] ?? nullable };
}

function groups(rules: Rule[]): Map<string, Rule[]> {
  const byProperty = new Map<string, Rule[]>();
  for (const rule of rules) byProperty.set(rule.propertyName, [...(byProperty.get(rule.propertyName) ?? []), rule]);
  return byProperty;
}

function schemaOf(type: { prototype: object }, property: string, rules: Rule[]): Schema {
  const isArray = rules.some((rule) => rule.each || rule.name === 'isArray' || rule.name?.startsWith('array'));
  const mayBeNull = rules.some((rule) => rule.name === 'isOptional');
  const initial = initialOf(type, property);
  const mayBeLeftOut = mayBeNull || initial !== undefined || rules.some((rule) => rule.type === 'conditionalValidation');
  const nested = defaultMetadataStorage.findTypeMetadata(type as never, property)?.typeFunction?.() as unknown;
  const words = Object.assign({}, ...rules.map((rule) => wordsFor(rule))) as Schema;
  const sizes = Object.assign({}, ...rules.map((rule) => sizesFor(rule))) as Schema;
  const item: Schema = typeof nested === 'function' ? { type: nested } : { type: 'string', ...words };
  const standing = ['string', 'number', 'boolean'].includes(typeof initial) ? { default: initial } : {};
  return {
    ...item,
    ...standing,
    ...(isArray ? { isArray: true, ...sizes } : {}),
    required: !mayBeLeftOut,
    nullable: mayBeNull || undefined,
  };
}

/** What the field is when nobody sends it: input classes say it once, as the field's initial value. */
function initialOf(type: { prototype: object }, property: string): unknown {
  const input = Reflect.construct(type as never, []) as Record<string, unknown>;
  return input[property];
}

function sizesFor({ name, constraints: [limit] = [] }: Rule): Schema {
  if (name === 'arrayMaxSize') return { maxItems: limit };
  if (name === 'arrayMinSize') return { minItems: limit };
  return name === 'arrayUnique' ? { uniqueItems: true } : {};
}

function wordsFor({ name, constraints: [first, second] = [] }: Rule): Schema {
  switch (name) {
    case 'isInt':
      return { type: 'integer' };
    case 'isNumber':
      return { type: 'number' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isIn':
      return typeof (first as unknown[])[0] === 'string' ? { enum: first } : { type: typeof (first as unknown[])[0], enum: first };
    case 'isUuid':
      return { format: 'uuid' };
    case 'isEmail':
      return { format: 'email' };
    case 'isUrl':
      return { format: 'uri' };
    case 'isDateString':
      return { format: 'date-time' };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'isLength':
      return { minLength: first, maxLength: second };
    case 'matches':
      return { pattern: (first as RegExp).source };
    default:
      return {};
  }
}

function depth(prototype: object | null): number {
  return prototype === null ? 0 : 1 + depth(Object.getPrototypeOf(prototype));
}
