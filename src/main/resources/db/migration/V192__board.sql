-- The board by page: every list and count begins at its place in an index and reads no further than is shown.
create index duty_open_of_kind on duty (bureau, kind, due_on, id) where state = 'open';
create index duty_done_of_kind on duty (bureau, kind, due_on, id) where state = 'done';
create index duty_open_of_assignee on duty (bureau, assignee, due_on) where state = 'open';
create index duty_done_escalated on duty (escalated_to, due_on, id) where state = 'done' and escalated_to is not null;

drop index card_open, card_escalated, card_of_bureau, card_shown;
create index card_open on card (bureau, colour, due_on, id) where closed_on is null;
create index card_open_of_all on card (colour, due_on, id) where closed_on is null;
create index card_escalated on card (escalated_to, colour, due_on, id) where closed_on is null and escalated_to is not null;
create index card_of_bureau on card (bureau, shown_on, colour);
create index card_shown on card (shown_on, colour);
