/** The call that is open on the conference: a second round of lightning talks, from two weeks ago for five weeks. */
export const call = {
  openSinceDays: 14,
  openForDays: 35,
  /** Of one person. */
  proposalLimit: 3,
  languages: ['en', 'pt'],
  levels: ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'],
  sessionFormat: 'Lightning talk',
  introduction: [
    'Six more lightning talks open the last afternoon after coffee.',
    'Ten minutes, one idea, and if possible something that broke.',
    'In English or Portuguese, for beginners and for those who know better.',
    'First-time speakers are welcome: we pair each of them with somebody who has stood on that stage before and rehearse once by video.',
    'Please do not offer us product tours; offer us the bug that you found while building one.',
  ],
} as const;
