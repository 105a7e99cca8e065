import { type Cases, forTheSignedIn } from './case.js';

export const calendar: Cases = {
  createCalendarFeed: { outcomes: forTheSignedIn, input: () => ({ replace: true }) },
  revokeCalendarFeed: {
    outcomes: forTheSignedIn,
    input: async ({ app, user }) => {
      const { data } = await (
        await app.as(user)
      ).mutate(
        'mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { calendarFeed { id } } }',
        {},
      );
      return { calendarFeedId: data.createCalendarFeed.calendarFeed.id };
    },
  },
};
