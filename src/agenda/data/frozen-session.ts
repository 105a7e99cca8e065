/** What a release froze of a session as the fields of a `ReleasedSession`, from `release_sessions AS sessions`. */
export const frozenSession = `sessions.release_id AS "releaseId", session_id AS id, kind, talk_id AS "talkId", title,
  is_in_all_rooms AS "isInAllRooms", starts_at AS "startsAt", ends_at AS "endsAt", sequence,
  changed_at AS "changedAt", is_cancelled AS "isCancelled",
  ARRAY(SELECT room_id FROM release_session_rooms AS rooms
        WHERE rooms.release_id = sessions.release_id AND rooms.entry_id = sessions.entry_id
        ORDER BY room_id) AS "roomIds",
  ARRAY(SELECT speaker_id FROM release_session_speakers AS speakers
        WHERE speakers.release_id = sessions.release_id AND speakers.entry_id = sessions.entry_id
          AND role = 'SPEAKER' ORDER BY position) AS "speakerIds",
  ARRAY(SELECT speaker_id FROM release_session_speakers AS hosts
        WHERE hosts.release_id = sessions.release_id AND hosts.entry_id = sessions.entry_id
          AND role = 'HOST' ORDER BY position) AS "hostIds"`;
