/** The language client of browsers. Its library is large: load this module late. */
export { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
