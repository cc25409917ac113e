/** The fixed terms of the public schema as a reader of any language meets them. In English they are the schema's own words. */
import { formatDate } from './dates/in-words';
import type { Aspect } from './events/differences';
import type { FindingKind } from './findings/model';
import type { L10n } from './l10n';
import type { ActorKind, AnalyzedArticle, Event, Figure } from './schema';

export function statusTerm(status: Figure['status'] | Event['status'], l10n: L10n): string {
  switch (status) {
    case 'reported': return l10n.t('reported');
    case 'proposed': return l10n.t('proposed');
    case 'planned': return l10n.t('planned');
    case 'denied': return l10n.t('denied');
    case 'happened': return l10n.t('happened');
    case 'ongoing': return l10n.t('ongoing');
  }
}

export function actorKindTerm(kind: ActorKind, l10n: L10n): string {
  switch (kind) {
    case 'person': return l10n.t('person');
    case 'organisation': return l10n.t('organisation');
    case 'state': return l10n.t('state');
    case 'group': return l10n.t('group');
    case 'place': return l10n.t('place');
  }
}

/** What tellings of an event differ in. */
export function aspectTerm(aspect: Aspect, l10n: L10n): string {
  switch (aspect) {
    case 'status': return l10n.t('status');
    case 'when': return l10n.t('when');
    case 'where': return l10n.t('where');
    case 'who': return l10n.t('who');
    case 'how many': return l10n.t('how many');
  }
}

/** What is told of an event in one aspect: dates and statuses in words, names as they stand. */
export function tellingInWords(aspect: Aspect, value: string, l10n: L10n): string {
  switch (aspect) {
    case 'when': return formatDate(value, l10n);
    case 'status': return statusTerm(value as Event['status'], l10n);
    default: return value;
  }
}

/** How an article's date is known. */
export function basisTerm(basis: AnalyzedArticle['published']['basis'], l10n: L10n): string {
  switch (basis) {
    case 'declared': return l10n.t('declared');
    case 'inferred': return l10n.t('inferred');
    case 'unknown': return l10n.t('unknown');
  }
}

export function findingTerm(kind: FindingKind, l10n: L10n): string {
  switch (kind) {
    case 'sources-differ': return l10n.t('sources differ');
    case 'label-differs': return l10n.t('label differs');
    case 'share-of-total': return l10n.t('share of total');
    case 'sum-of-parts': return l10n.t('sum of parts');
    case 'duration-between-dates': return l10n.t('duration between dates');
    case 'hedge-changed': return l10n.t('hedge changed');
    case 'source-changed': return l10n.t('source changed');
    case 'quotation-unmarked': return l10n.t('quotation unmarked');
    case 'quotation-reworded': return l10n.t('quotation reworded');
    case 'agent-changed': return l10n.t('agent changed');
    case 'status-changed': return l10n.t('status changed');
    case 'number-lost': return l10n.t('number lost');
    case 'category-changed': return l10n.t('category changed');
  }
}
