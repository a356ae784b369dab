// Messages of the list of debates, and of a new one.

export const debates = {
  title: 'Debates',
  mine: 'Yours',
  open: 'Open to all',
  new: 'New debate',
  import: 'Import',
  none: 'No debate here yet.',
  noneWhy:
    'A debate takes a proposal apart clause by clause. Start one, import one, or open the link somebody sent you.',
  noneSignedOut: 'Sign in to start a debate, or open the link somebody sent you.',
  lastMoved: (ago: string) => `last change ${ago}`,
  untouched: 'nothing has happened yet',
};
export const newDebate = {
  title: 'New debate',
  name: 'What is it about?',
  nameHint: 'A short title, such as “Draft law on school phones”.',
  summary: 'A few words for those who come in',
  visibility: 'Who may read it',
  public: 'Anybody; whoever signs in may join',
  private: 'Only those you invite',
  create: 'Start the debate',
};
