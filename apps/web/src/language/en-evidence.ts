/** Messages of the source library and of credibility. */
export const enEvidence = {
  genre: {
    news: 'News',
    official: 'Official',
    interview: 'Interview',
    analysis: 'Analysis',
    dataset: 'Data',
    treaty: 'Treaty',
    book: 'Book',
    other: 'Other',
  },
};
