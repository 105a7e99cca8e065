/** The Message-ID of the mail about this: the same each time, so that a second try is the same mail to its receiver. */
export const messageIdOf = (about: readonly string[], sender: string): string =>
  `<${about.join('.')}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
