import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

/** The caller's own file. */
async function uploadOf({ app, user }: Scene): Promise<string> {
  const id = newId();
  await app.sql(
    `INSERT INTO uploads (id, user_id, name, bytes, created_at) VALUES ($1, $2, 'a.xml', '<a/>', now())`,
    [id, user.id],
  );
  return id;
}

export const exchange: Cases = {
  importSchedule: {
    outcomes: forRoles(Role.ORGANIZER, Role.OWNER),
    input: async (scene) => ({ organizationId: scene.organizationId, uploadId: await uploadOf(scene) }),
  },
};
