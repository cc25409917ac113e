/**
 * Lets an assistant in the editor ask the index. What it is answered holds words of the articles, and an assistant may send what it reads to
 * its provider: so the person is asked before each answer, and told.
 */
import { LanguageModelTextPart, LanguageModelToolResult, MarkdownString, l10n, lm, type ExtensionContext, type LanguageModelTool } from 'vscode';
import { ASSISTANT_TOOLS, assistantRequest, type AssistantTool } from '../server/protocol';
import type { Client } from './client';

export function registerAssistant(context: ExtensionContext, client: Client): void {
  // an editor that is built on VS Code may lack assistants altogether
  if (typeof lm?.registerTool !== 'function') return;
  context.subscriptions.push(...ASSISTANT_TOOLS.map(tool => lm.registerTool(tool, toolOf(tool, client))));
}

function toolOf(tool: AssistantTool, client: Client): LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({
      invocationMessage: invocationOf(tool),
      confirmationMessages: {
        title: invocationOf(tool),
        message: new MarkdownString(l10n.t('The answer quotes the articles of this workspace. Crosscheck itself sends nothing anywhere, but the assistant may send what it reads to its provider.')),
      },
    }),
    invoke: async ({ input }, token) => {
      await client.start();
      const answered = await client.ask(assistantRequest, { tool, input }, token);
      // said to the assistant, which reads English
      if (!answered) throw new Error('Crosscheck has no articles to answer from in this workspace, or is not running.');
      if ('problem' in answered) throw new Error(`The input can't be used: ${answered.problem}`);
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answered.answer, null, 1))]);
    },
  };
}

function invocationOf(tool: AssistantTool): string {
  switch (tool) {
    case 'crosscheck_compareFigures': return l10n.t('Compare figures across the articles');
    case 'crosscheck_listEvents': return l10n.t('List the events that the articles tell');
    case 'crosscheck_whoSaidWhat': return l10n.t('Look up who said what in the articles');
  }
}
