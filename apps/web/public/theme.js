// Before the first paint, so that a chosen theme never flashes; a file of its own, so that no inline script needs allowing.
try {
  const theme = localStorage.getItem('proviso.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us; then the system's theme it is.
}

// The first date and the first number that a page writes take the browser some ten milliseconds each, whichever they are. Here
// they pass while the page's files are still on their way.
new Intl.DateTimeFormat(document.documentElement.lang, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
}).format();
new Intl.NumberFormat(document.documentElement.lang).format(0);
