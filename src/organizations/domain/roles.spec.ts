import { permissions } from '../../kernel/permission.js';
import { grants, Role } from './roles.js';

const grantedTo = (role: Role) => permissions.filter((permission) => grants(role, permission));
const own = ['own:read', 'own:write'];

describe('the roles', () => {
  it('make an owner able to do everything in the organization', () => {
    expect(grantedTo(Role.OWNER)).toEqual(permissions.filter((permission) => !own.includes(permission)));
  });

  it('keep the organization itself, its members’ roles and its audit log from organizers', () => {
    const beyond = ['organization:update', 'organization:manage-members', 'organization:read-audit'];
    expect(grantedTo(Role.ORGANIZER)).toEqual(
      grantedTo(Role.OWNER).filter((permission) => !beyond.includes(permission)),
    );
  });

  it('let reviewers read and review proposals and door staff read attendees and check them in', () => {
    expect(grantedTo(Role.REVIEWER)).toEqual(['event:read-draft', 'proposal:read', 'proposal:review']);
    expect(grantedTo(Role.DOOR)).toEqual(['event:read-draft', 'attendee:read', 'attendee:check-in']);
  });
});
