import type { ui as french } from '../fr/ui';
import type { Translated } from '../translated';

export const ui: Translated<typeof french> = {
  retry: 'Try now',
  notArrived: 'This part did not arrive',
  notLost_one: 'Nothing is lost. New try in {{count}} second.',
  notLost_other: 'Nothing is lost. New try in {{count}} seconds.',
  notLostNow: 'Nothing is lost. Trying again.',
  loading: 'Loading',
  back: 'Cancel',
  close: 'Close',
  openCalendar: 'Open the calendar: {{label}}',
  dateUnread: 'This date was not understood. Write “friday”, “4/12” or “in 10 days”.',
  choose: 'Choose',
  saved: {
    saved: 'Saved',
    saving: 'Saving…',
    unsaved: 'Not saved, kept on this device',
    unkept: 'Not saved: do not close this page',
    readOnly: 'Read only',
  },
  draft: {
    kept: 'Draft kept on this device.',
    unkept: 'This device does not keep this draft: do not close this page before you send it.',
    cameBack: 'Your draft of {{date}} came back.',
    clear: 'Erase the draft',
  },
  gauge_one: '{{count}} item, {{minutes}} min of {{duration}} min, {{rest}}.',
  gauge_other: '{{count}} items, {{minutes}} min of {{duration}} min, {{rest}}.',
  gaugeFree: '{{minutes}} min free',
  gaugeFull: 'no minute free',
  gaugeOver: '{{minutes}} min over',
  node: { done: 'Done', waiting: 'To do', reserved: 'Reserved', now: 'In progress', open: 'Expected' },
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: 'in {{days}} days',
  daysAgo: '{{days}} days ago',
  /** As printed on keyboards. */
  enterKey: 'Enter',
  shiftKey: 'Shift',
  escapeKey: 'Esc',
};
