/** What is needed of the language client's library wherever it runs. It is large: load this module late. */
export { CloseAction, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
