/** The edition of the starter library that this version of the extension brings along, known without its texts. */
export const starterEdition = 1;
