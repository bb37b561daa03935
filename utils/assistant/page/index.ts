/** What a page shows: its main part and what is selected in it. */
export { pageWriter, putIntoPage } from './put';
export { readPage } from './read-page';
export { readSelection } from './read-selection';
export { type NotTaken, pageReader, takePage, takeSelection } from './take';
