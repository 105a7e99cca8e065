import { registerEnumType } from '@nestjs/graphql';
import { MailKind } from '../domain/mail-kind.js';
import { MailAction, MailStatus } from '../domain/mail-status.js';

registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'What a mail is about.',
  valuesMap: { DECISION: { description: 'A published decision upon a proposal.' } },
});
registerEnumType(MailStatus, {
  name: 'MailStatus',
  description: 'Where a mail stands.',
  valuesMap: {
    DRAFT: { description: 'Waits to be read, edited and sent.' },
    SENDING: { description: 'Leaves within seconds, or is tried again for an hour; `error` says why.' },
    SENT: { description: 'The mail server accepted it.' },
    FAILED: { description: 'Did not leave; `error` says why.' },
    DISCARDED: { description: 'An organizer did not want it sent.' },
    OBSOLETE: { description: 'Was not sent, because what it tells no longer holds.' },
  },
});
registerEnumType(MailAction, {
  name: 'MailAction',
  description: 'What can be done with a mail.',
  valuesMap: {
    UPDATE: { description: 'Change subject and text of a draft.' },
    SEND: { description: 'Let a draft leave.' },
    DISCARD: { description: 'Decide that it does not leave, for good.' },
    RETRY: { description: 'Send it again after it failed.' },
  },
});
