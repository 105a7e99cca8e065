import { v7 } from 'uuid';

/** A new id: a UUIDv7, unique across tables and sorted by time. Opaque to everyone outside. */
export const newId = (): string => v7();

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text could be one of our ids. Only the canonical lower-case form is. */
export const isId = (text: string): boolean => form.test(text);
