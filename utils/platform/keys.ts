import { browser } from './browser';
import { type ChosenIn, chosenIn } from './menus';

/** Calls back, inside the press, with the name of the command whose keys were pressed. Call at the top level. */
export function onKeys(work: (command: string, where: ChosenIn) => void): void {
  browser.commands.onCommand.addListener((command, tab) => work(command, chosenIn(tab)));
}

/** Command -> its keys as the person knows them ("Alt+Shift+1"); those without keys are left out. */
export async function keysOfCommands(): Promise<ReadonlyMap<string, string>> {
  const all = await browser.commands.getAll();
  return new Map(
    all.flatMap(({ name = '', shortcut = '' }) => (shortcut === '' ? [] : [[name, shortcut] as [string, string]])),
  );
}
