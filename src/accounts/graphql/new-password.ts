import { ValidateBy } from 'class-validator';
import { passwordFault } from '../domain/password.js';

const faultOf = (value: unknown): string | null =>
  typeof value === 'string' ? passwordFault(value) : 'A password is a text.';

/** A password that somebody sets, by the rule of `passwordFault`. */
export const NewPassword = (): PropertyDecorator =>
  ValidateBy({
    name: 'newPassword',
    validator: {
      validate: (value: unknown) => faultOf(value) === null,
      defaultMessage: (checked) => faultOf(checked?.value) ?? '',
    },
  });
