export { Access } from './access.js';
export { AuditLog } from './audit-log.js';
export { reaches } from './domain/reach.js';
export { Role } from './domain/roles.js';
export { OrganizationType } from './graphql/organization.type.js';
export { OrganizationsLoader } from './graphql/organizations.loader.js';
export { OrganizationsModule } from './organizations.module.js';
export { OrganizationsService } from './organizations.service.js';
