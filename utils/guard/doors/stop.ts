/** Neither browser nor page learns of an event. @returns true. */
export function stop(event: Event): true {
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}
