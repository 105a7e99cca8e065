import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf, type ValidationArguments, type ValidationOptions } from 'class-validator';
import { isId } from '../../kernel/id.js';
import { isSlug, SLUG_LENGTH } from '../../kernel/slug.js';
import { lengthOf, normalizeLine, normalizeText } from '../../kernel/text.js';
import { parseMailAddress } from '../mail/mail-address.js';

type Read = (text: string) => string;

/** Applies the reading to every text before it is checked; lists item by item; null and absent stay. */
const reading = (read: Read): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (Array.isArray(value))
      return value.map((item: unknown) => (typeof item === 'string' ? read(item) : item));
    return typeof value === 'string' ? read(value) : value;
  });

const rule = (
  name: string,
  holds: (value: string) => boolean,
  expected: string,
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && holds(value),
        defaultMessage: ({ property }: ValidationArguments | { property: string } = { property: 'It' }) =>
          `${property} ${expected}.`,
      },
    },
    options,
  );

/** A character as a reader counts them is up to four code points on average: the tables hold no more. */
const bounded = (
  kind: string,
  read: Read,
  min: number,
  max: number,
  options?: ValidationOptions,
): PropertyDecorator =>
  applyDecorators(
    reading(read),
    rule(
      kind,
      (value) => {
        const length = lengthOf(value);
        return length >= min && length <= max && Array.from(value).length <= 4 * max;
      },
      `has ${String(min)} to ${String(max)} characters`,
      options,
    ),
  );

/** One line of text such as a name: normalized, then `min` to `max` characters as a reader counts them. */
export const Line = (min: number, max: number, options?: ValidationOptions): PropertyDecorator =>
  bounded('line', normalizeLine, min, max, options);

/** Text of several lines, usually Markdown: normalized, then `min` to `max` characters as a reader counts them. */
export const Text = (min: number, max: number): PropertyDecorator => bounded('text', normalizeText, min, max);

/** An id as the API gives it out. Capitals are understood. */
export const Id = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    reading((text) => text.toLowerCase()),
    rule('id', isId, 'is not an id', options),
  );

/** The readable part of an address. */
export const Slug = (): PropertyDecorator =>
  rule(
    'slug',
    isSlug,
    `is made of lower-case letters, digits and single hyphens, at most ${String(SLUG_LENGTH)}`,
  );

/** One e-mail address, read in lower case, by the rule of `parseMailAddress`. */
export const EmailAddress = (): PropertyDecorator =>
  applyDecorators(
    reading((text) => parseMailAddress(text.trim().toLowerCase()) ?? text),
    rule('email', (value) => parseMailAddress(value) !== null, 'is not an e-mail address'),
  );

/** The field may be left out, which leaves the thing as it is. It may not be null: there is nothing to clear. */
export const Absent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** The field, where it is given, is not null. */
export const Present = (): PropertyDecorator =>
  ValidateBy({
    name: 'present',
    validator: {
      validate: (value: unknown) => value !== null,
      defaultMessage: (arguments_?: ValidationArguments) =>
        `${arguments_?.property ?? 'It'} cannot be cleared.`,
    },
  });
