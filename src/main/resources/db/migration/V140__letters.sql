-- The message is the outbox of its own mail: a letter waits in its row until a mail server takes it or it is given up.
alter table message add column next_try timestamptz; -- null unless it waits
update message set mail = 'pending' where mail = 'failed'; -- meant "will be tried again" until now
update message set next_try = created_at where mail = 'pending';
alter table message add constraint message_waits check (mail <> 'pending' or next_try is not null);

drop index message_unsent;
create index message_waiting on message (next_try, id) where mail = 'pending';
create index message_failed on message (id) where mail = 'failed';

-- Its publications waited for the same letters.
delete from event_publication where event_type = 'cn.zhunying.notification.MessageWritten';
