-- What is passed on waits for an answer, and ends with it.
alter table application
  drop constraint application_status_check,
  add constraint application_status_check check (status in ('draft', 'awaiting-commitment', 'submitted', 'correction-requested',
    'accepted', 'under-review', 'granted', 'denied', 'not-accepted', 'withdrawn', 'lapsed', 'filed', 'transferred', 'answered'));
