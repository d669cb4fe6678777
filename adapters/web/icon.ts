/** The small picture in a browser tab: a note on a board. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17514b"/><path d="M8 9h16v11H15l-5 4v-4H8z" fill="#fffdf8"/></svg>`;
