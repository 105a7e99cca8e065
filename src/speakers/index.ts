export type { Speaker } from './data/speaker.entity.js';
export { RecordingConsent } from './domain/recording-consent.js';
export { SpeakerType } from './graphql/speaker.type.js';
export { SpeakersLoader } from './graphql/speakers.loader.js';
export { SpeakerAccess } from './speaker-access.js';
export { SpeakersModule } from './speakers.module.js';
export { type SpeakerDetails, SpeakersService } from './speakers.service.js';
