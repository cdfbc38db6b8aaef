/** Files that may hold more than 200 lines of code, each with the reason why splitting it would make it worse. */
export const longFiles: Readonly<Record<string, string>> = {};
