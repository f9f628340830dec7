-- What a reader has not seen yet is told; what was written before this was kept counts as seen.
update message set read_at = created_at where read_at is null;
create index message_unread on message (account) where read_at is null;
