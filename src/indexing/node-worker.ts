/** The pool's threads on Node, for the server and the command line. */
import { answerTasks } from './worker';

answerTasks();
