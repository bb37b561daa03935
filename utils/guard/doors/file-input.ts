import { shadowRootOf } from '@/utils/platform';
import type { Arrival } from '../offer';

/** By what it is, not by class: an input can come from a frame, whose classes are others. */
export function isFileInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && (element as HTMLInputElement).type === 'file';
}

function listOf(files: Iterable<File>): FileList {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data.files;
}

/** Takes the files out of an input. The list itself stays as it was, and can be put back. */
export function takeFiles(input: HTMLInputElement): FileList {
  const files = input.files ?? listOf([]);
  // Not by `value`: the browser would empty the very list that is kept.
  input.files = listOf([]);
  return files;
}

/** Gives an input files, and tells the page as the browser does after a person has chosen. */
export function putFiles(input: HTMLInputElement, files: FileList | readonly File[]): Arrival {
  input.files = files instanceof FileList ? files : listOf(files);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return 'arrived';
}

/** The inputs with files that an event may come from: one in a closed shadow root names only the element around it. */
export function fileInputsOf(event: Event): HTMLInputElement[] {
  const first = event.composedPath()[0] as Partial<Element> | undefined;
  if (first?.localName === undefined) return [];
  const outer = first as Element;
  if (isFileInput(outer)) return [outer];
  return inputsIn(outer);
}

function inputsIn(outer: Element): HTMLInputElement[] {
  const root = shadowRootOf(outer);
  if (root === null) return [];
  return [...root.querySelectorAll('*')].flatMap((element) => (isFileInput(element) ? [element] : inputsIn(element)));
}
