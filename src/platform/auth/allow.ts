import { Reflector } from '@nestjs/core';
import type { Permission } from '../../kernel/permission.js';

export type Allowed = 'public' | 'sign-in session' | Permission;

/**
 * Who may call an operation: everybody (`public`), a person who signed in by hand and not by API token
 * (`sign-in session`), or whoever has the permission. The guard checks what it can without loading anything: that
 * somebody is signed in and that an API token's scopes include the permission. Whether a role grants it *on this
 * thing* is asked by the service.
 */
export const Allow = Reflector.createDecorator<Allowed>();
