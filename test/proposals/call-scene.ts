const userErrors = `userErrors {
  __typename ... on UserError { message } ... on InvalidInput { path } ... on ProposalLimitReached { limit }
}`;

export const SUBMIT = `mutation ($input: SubmitProposalInput!) {
  answer: submitProposal(input: $input) { proposal { id viewerActions } ${userErrors} }
}`;
export const UPDATE = `mutation ($input: UpdateProposalInput!) {
  answer: updateProposal(input: $input) {
    proposal { id title viewerActions }
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
  }
}`;

/** What somebody submits, for whom nothing else matters. */
export const offering = { title: 'On time', abstract: 'And how to keep it.', speaker: { name: 'Ada' } };

let offered = 0;

/** The same under a title of its own: nobody submits one title twice. */
export const offer = () => ({ ...offering, title: `On time, part ${String(++offered)}` });
