export { TalkInUse } from './domain/refusals.js';
export { TalkFields } from './graphql/talk.input.js';
export { TalkConnection, TalkType } from './graphql/talk.type.js';
export { TalksLoader } from './graphql/talks.loaders.js';
export { TalksModule } from './talks.module.js';
export { type TalkDetails, TalksService } from './talks.service.js';
export { TentativeTalks } from './tentative-talks.js';
