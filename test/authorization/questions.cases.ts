import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

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
};
