import { Role } from '../../src/organizations/index.js';
import { QuestionSubject } from '../../src/questions/domain/question.js';
import { type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const questionOf = async (scene: Scene) => scene.app.given.question({ eventId: await eventIdOf(scene) });

export const questions: Cases = {
  addQuestion: {
    outcomes,
    input: async (scene) => ({
      eventId: await eventIdOf(scene),
      subject: 'PROPOSAL',
      kind: 'LINE',
      text: 'Which level?',
    }),
  },
  updateQuestion: {
    outcomes,
    input: async (scene) => ({ questionId: (await questionOf(scene)).id, changes: { text: 'Level?' } }),
  },
  removeQuestion: { outcomes, input: async (scene) => ({ questionId: (await questionOf(scene)).id }) },
  reorderQuestions: {
    outcomes,
    input: async (scene) => {
      const { eventId, id } = await questionOf(scene);
      const other = await scene.app.given.question({ eventId });
      return { eventId, questionIds: [other.id, id] };
    },
  },
  answerSpeakerQuestions: {
    outcomes: forTheSignedIn,
    input: async (scene) => {
      const eventId = await eventIdOf(scene);
      const { id: questionId } = await scene.app.given.question({
        eventId,
        subject: QuestionSubject.SPEAKER,
      });
      const { id: speakerId } = await scene.app.given.speaker({ eventId, userId: scene.user.id });
      return { speakerId, answers: [{ questionId, text: 'Vegan' }] };
    },
  },
};
