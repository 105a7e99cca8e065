import { registerEnumType } from '@nestjs/graphql';
import { QuestionKind, QuestionSubject, Requirement } from '../domain/question.js';

registerEnumType(QuestionSubject, {
  name: 'QuestionSubject',
  description: 'What a question is about, and what its answers belong to.',
  valuesMap: {
    PROPOSAL: { description: 'A proposal: each one has answers of its own.' },
    SPEAKER: { description: 'A speaker: answered once on each event, whatever the number of proposals.' },
  },
});
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'How a question is answered.',
  valuesMap: {
    LINE: { description: 'By `text` on one line, at most 300 characters.' },
    TEXT: { description: 'By `text` on several lines, Markdown, at most 5,000 characters.' },
    NUMBER: { description: 'By `number`, within the bounds.' },
    CHOICE: { description: 'By one of the choices.' },
    CHOICES: { description: 'By any of the choices; the bounds say how many.' },
    BOOLEAN: { description: 'By yes or no.' },
    DATE: { description: 'By `text`: a day such as 2027-05-10.' },
    URL: { description: 'By `text`: an absolute web address.' },
    FILE: {
      description: 'By an upload: a picture or document of at most 5 MiB, known by its content.',
    },
  },
});
registerEnumType(Requirement, {
  name: 'QuestionRequirement',
  description: 'By when a question has to be answered, where it is asked.',
  valuesMap: {
    NO: { description: 'Never.' },
    BEFORE_SUBMISSION: { description: 'A proposal is not taken without it.' },
    BEFORE_CONFIRMATION: { description: 'A proposal can be submitted without it, but not confirmed.' },
  },
});
