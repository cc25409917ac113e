/**
 * Shapes and strings that most readings hold, so that their bytes need not spell them out. What is not listed is written all the same, only
 * longer; what is listed and no longer used does no harm. Whoever changes a list here changes the form of the bytes, as with any change
 * of the code: bytes are read back by the build that wrote them.
 */
const LISTED = [
  'start,end', 'start,end,text', 'start,end,role,quotes', 'dates,quantities,names,attributions,clauses', 'start,end,opens,closes',
  'start,end,trigger,type,status,form,passive,relative,anaphoric,indefinite,hypothetical,text,sentence,agent,act,object',
  'source,cue,content,type,strength,anonymous,via,speech,phrase,act,supposed',
  'source,cue,content,type,strength,actor,antecedent,anonymous,via,speech,phrase,informant',
  'start,end,form,head,definite,antecedent,standing',
  'start,end,kind,text,role,bare,sentence', 'start,end,kind,text,role,bare,sentence,acts', 'start,end,kind,text,role,bare,sentence,known', 'start,end,kind,text,role,bare,sentence,known,acts',
  'start,end,text,number,value,low,high,bound,unit,counted,kind,trend,sentence,first,last,after,reach',
  'id,article,start,end,text,value,low,high,bound,unit,counted,measure,kind,status,asOf,trend,attribution,about,paragraph,sentence',
  'head,modifiers,predicate,place,event,part,of,occasion,period', 'start,end,text,cue,type,actor,anonymous,via',
  'key,name,kind,aliases,roles,mentions', 'key,name,kind,aliases,roles,gender,mentions',
  'label,type,trigger,status,date,dated,partial,place,actors,agents,affected,beside,agentHead,patientHead,form,passive,again,words,weight,telling,mention,sentence,paragraph,pointing',
  'start,end,text,value,type', 'start,end,text,type,sentence,meaning,time,direction,ahead', 'start,end,text,speaker,speakerText',
  'kind,year,month,day,weekday,which,from', 'kind,unit,amount,from', 'kind,value', 'kind', 'start,end,kind',
  'date,basis,evidence', 'title,outlet,source,authors', 'published,problems',
];

export const SHAPES: readonly (readonly string[])[] = LISTED.map(keys => keys.split(','));

export const STRINGS: readonly string[] = [
  'body', 'title', 'noun', 'verb', 'happened', 'planned', 'ongoing', 'proposed', 'reported', 'direct', 'indirect', 'mixed', 'according-to', 'informant', 'document', 'thing', 'personal', 'relative',
  'exact', 'vague', 'approximate', 'at-least', 'more-than', 'range', 'count', 'stock', 'cumulative', 'duration', 'share', 'age', 'other', 'past', 'future', 'place', 'person', 'organisation', 'group', 'state', 'unknown',
  'neutral', 'assertive', 'attitude', 'claim', 'estimate', 'hearsay', 'call', 'promise', 'calendar', 'context', 'clock', 'fixed', 'shift', 'reference', 'previous', 'date', 'time', 'declared',
  'male', 'female', 'credit', 'heading', 'caption', 'boilerplate', 'said', 'says', 'told', 'according to', 'he', 'she', 'they', 'day', 'week', 'month', 'year', 'year of age', '%', 'USD',
];
