/** Where the decisions of a folder of articles stand in it: one file each. */
export const REVIEW_FOLDER = '.crosscheck/review';
export const REVIEW_EXTENSION = '.yaml';
/** Larger files are no decisions that anybody wrote. Bytes. */
export const MOST_REVIEW_BYTES = 256 * 1024;
