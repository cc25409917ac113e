/** The language client of the desktop. Its library is large: load this module late. */
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
