/**
 * Called before a drawing; what it returns, after it. An edit may take away the button that was
 * just pressed: the focus then goes to what the message has now, not to the top of the page. So
 * it does from START to the composer that takes its place.
 */
export function keepFocus(): () => void {
  const before = document.activeElement;
  const message = before?.closest('.message')?.id;
  const composer = before?.id === 'composer';
  return () => {
    if (before?.isConnected !== false) return;
    const element = document.getElementById(composer ? 'composer' : (message ?? ''));
    const next = element?.querySelector<HTMLElement>('.key') ?? element;
    next?.focus({ preventScroll: true });
  };
}
