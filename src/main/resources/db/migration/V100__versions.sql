-- Versions of items (事项版本): what each was when it was in force. A case names the version it began with and keeps it.
create table item_version (
  code     text        not null,
  version  text        not null,                    -- fingerprint of all its files
  since    timestamptz not null,                    -- when this product first ran with it
  primary key (code, since),
  constraint item_version_form check (version ~ '^[0-9a-f]{12}$')
);

create table item_version_file (
  code     text  not null,
  version  text  not null,
  path     text  not null,                          -- processes/items/<code>/item.yaml, a diagram, a form
  text     bytea not null,                          -- SHA-256 of the text in shared_text
  primary key (code, version, path)
);

create function item_version_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'what an item was never changes: % %', old.code, old.version;
end $$;
create trigger item_version_never_changes before update or delete on item_version
  for each row execute function item_version_never_changes();
create trigger item_version_file_never_changes before update or delete on item_version_file
  for each row execute function item_version_never_changes();

-- The version a duty was brought by; null for duties older than versions.
alter table duty add column terms text;
