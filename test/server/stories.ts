/** Two invented stories with unmistakable figures, and a file that is none. */
export const CRASH = `HARWICK, March 3 2026 — At least 12 people were killed in the Harwick rail crash on Monday, police said.

“We will find out what happened,” said transport minister Alma Reyes, who visited the scene in the evening. Officials said that the line would stay closed.
`;

export const CRASH_ELSEWHERE = `HARWICK, March 3 2026 — Exactly 20 people were killed in the Harwick rail crash on Monday, the railway company said.

Alma Reyes, the transport minister, told reporters that the line would stay closed. Officials said that an inquiry had begun.
`;

export const STRIKE = `Dockers walk out at Port Lenning

About 400 dockers walked out on Tuesday, the union said. The port authority said that ships were being sent to other harbours.

“There is no end in sight,” union leader Tom Brandt told reporters on Tuesday evening. The government has said it will not step in.
`;

export const README = `# build-tool

## Usage

- run \`npm install\`
- run \`npm test\`

    const tool = require('build-tool');
`;
