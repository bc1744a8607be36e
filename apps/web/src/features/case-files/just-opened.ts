/** Said by the form of a new case to the page that it leads to. */
export const JUST_OPENED = 'just-opened';
