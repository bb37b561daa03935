import { browser } from './browser';

/** A line between two parts of the extension that stays open for many messages, until one side closes it or is gone. */
export interface Line {
  /** What is said on a line that is closed is lost, without an error. Messages are JSON. */
  say(message: unknown): void;
  onHeard(heard: (message: unknown) => void): void;
  /** Called once when the other side has closed the line, was stopped, or was never there. */
  onClosed(closed: () => void): void;
  close(): void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

function lineOf(port: Port): Line {
  return {
    say(message) {
      try {
        port.postMessage(message);
      } catch {
        // Closed in the meantime; `onClosed` tells, or has told.
      }
    },
    onHeard: (heard) => port.onMessage.addListener((message) => heard(message)),
    onClosed: (closed) => port.onDisconnect.addListener(() => closed()),
    close: () => port.disconnect(),
  };
}

/**
 * Opens a line to whoever answers lines of that name in the extension.
 *
 * @throws when the extension is gone, as under a page that outlived an update
 */
export function openLine(name: string): Line {
  return lineOf(browser.runtime.connect({ name }));
}

/** Answers the lines of a name that pages and other parts of this extension open. Call at the top level. */
export function answerLines(name: string, answer: (line: Line) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name) answer(lineOf(port));
  });
}
