function isWeb(address: string): boolean {
  return /^https?:/.test(address);
}

/** The nearest web address of this frame or the frames around it that may be read. */
function nearestWebAddress(view: Window): string | undefined {
  try {
    if (isWeb(view.location.href)) return view.location.href;
    return view.parent === view ? undefined : nearestWebAddress(view.parent);
  } catch {
    return undefined;
  }
}

/** The web addresses of the pages around this frame, the nearest first. */
export function addressesAround(): string[] {
  // Firefox has no `ancestorOrigins`; there the referrer is the page around.
  const around: DOMStringList | undefined = location.ancestorOrigins;
  if (window.parent === window) return [];
  return around === undefined ? [document.referrer] : [...around];
}

/**
 * The web address that stands for this frame. Frames without one of their own (`about:blank`, `srcdoc`, `blob:`) speak
 * for the page that made them, sandboxed ones for the page around them.
 */
export function addressHere(): string {
  const near = nearestWebAddress(window);
  if (near !== undefined) return near;
  if (isWeb(self.origin)) return self.origin;
  return addressesAround()[0] ?? document.referrer;
}
