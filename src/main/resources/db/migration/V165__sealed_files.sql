-- Files at rest are encrypted, each with a key of its own, which stands here encrypted by the key ring (id:text).
-- Null: the content stands in clear, until rekey has passed. sha256 and size stay those of the clear content.
alter table material add column sealed_key text;
alter table holder_file add column sealed_key text;
