/** Under which the page has a debate's standings: apart from the query, which only pages that draw them need. */
export const standingsKey = (debate: string) => ['debate', debate, 'standings'] as const;
