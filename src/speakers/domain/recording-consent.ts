/** What a speaker says to being recorded; not asked yet: null. */
export enum RecordingConsent {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
