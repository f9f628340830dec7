-- public lists of licences by what they keep
create index licence_facts on licence using gin (facts jsonb_path_ops);
-- what holders reported or did not, latest first, for everybody to read
create index duty_reported on duty (due_on desc, id desc) where state in ('open', 'done');
