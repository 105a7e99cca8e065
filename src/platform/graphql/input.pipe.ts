import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput } from '../../kernel/user-error.js';

/** Validates inputs with their class-validator decorators and reports every fault at once. */
export const inputPipe = new ValidationPipe({
  transform: true,
  exceptionFactory: (errors) => new AggregateError(errors.flatMap((error) => faults(error))),
});

function faults(
  { property, constraints = {}, children = [] }: ValidationError,
  above: string[] = [],
): InvalidInput[] {
  const path = [...above, property];
  return [
    ...Object.values(constraints).map((message) => new InvalidInput(message, path)),
    ...children.flatMap((child) => faults(child, path)),
  ];
}
