/** Blindness ends when the proposal becomes a talk, and is not for its submitter: `hidesNames` in SQL. */
const seesNames = (proposals: string): string =>
  `(:seesNames OR ${proposals}.talk_id IS NOT NULL OR ${proposals}.user_id = :viewerId)`;

/** The title as the reader of a list reads it: `readBlindly` in SQL. */
export const titleAsRead = `CASE WHEN ${seesNames('proposal')} THEN proposal.title ELSE coalesce(
  (SELECT coalesce(blind_texts.title, original_title) FROM blind_texts WHERE proposal_id = proposal.id),
  proposal.title) END`;

/** The proposals that have this word, as the reader of a list reads them. Names that are hidden are not looked at. */
export const having = (word: string): string =>
  `proposal.id IN (
     SELECT proposals.id FROM proposals LEFT JOIN blind_texts ON proposal_id = proposals.id
     WHERE proposals.event_id = :eventId AND (${seesNames('proposals')} OR proposal_id IS NULL)
       AND searchable(proposals.title || ' ' || proposals.abstract) LIKE search_pattern(:${word})
     UNION
     SELECT proposals.id FROM blind_texts JOIN proposals ON proposals.id = proposal_id
     WHERE blind_texts.event_id = :eventId AND NOT coalesce(${seesNames('proposals')}, FALSE)
       AND searchable(coalesce(blind_texts.title, original_title) || ' '
         || coalesce(blind_texts.abstract, original_abstract)) LIKE search_pattern(:${word})
     UNION
     SELECT proposals.id FROM speakers
     JOIN proposal_speakers ON speaker_id = speakers.id JOIN proposals ON proposals.id = proposal_id
     WHERE speakers.event_id = :eventId AND searchable(speakers.name) LIKE search_pattern(:${word})
       AND ${seesNames('proposals')})`;
