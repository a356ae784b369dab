// Before the first paint, so that a chosen theme never flashes; a file of its own, so that no inline script needs allowing.
try {
  const theme = localStorage.getItem('proviso.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us; then the system's theme it is.
}
