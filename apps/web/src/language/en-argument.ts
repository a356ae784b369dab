/** Messages of the provision page: argument, claims, votes, evidence beside a claim. */
export const enArgument = {};
