export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
export { ApiTokenType } from './graphql/api-token.type.js';
export { PeopleLoader } from './graphql/people.loader.js';
export { PersonType } from './graphql/person.type.js';
export { ViewerType } from './graphql/viewer.type.js';
