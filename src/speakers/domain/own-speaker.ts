/** Whether the speaker is the viewer: one without an account is nobody's. */
export const isOwn = (
  viewer: { readonly userId: string | null },
  speaker: { readonly userId: string | null },
) => viewer.userId !== null && viewer.userId === speaker.userId;
