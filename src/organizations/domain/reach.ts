/** An API token may be limited to one organization; null: it is not, and neither is a sign-in session. */
export interface Reach {
  readonly organizationId: string | null;
}

/** Whether a viewer with this limit may have to do with the organization at all. */
export const reaches = ({ organizationId: limit }: Reach, organizationId: string): boolean =>
  limit === null || limit === organizationId;
