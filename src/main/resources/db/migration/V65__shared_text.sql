-- What many rows say alike is kept once, under its hash. A row that refers to it says what it said for ever.
create table shared_text (
  hash bytea primary key check (hash = sha256(convert_to(text, 'UTF8'))),
  text text  not null
);
create function shared_text_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'a shared text never changes';
end $$;
create trigger shared_text_never_changes before update or delete on shared_text
  for each row execute function shared_text_never_changes();

-- No foreign key: all cases would lock the same few rows. The doctor looks for what refers to nothing.
alter table document add column shared bytea; -- null: everything stands in data
create or replace function document_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.content is null
     and (old.number, old.display_number, old.kind, old.title, old.case_number, old.licence_number, old.bureau,
          old.bureau_name, old.issued_at, old.data, old.shared)
       is not distinct from
         (new.number, new.display_number, new.kind, new.title, new.case_number, new.licence_number, new.bureau,
          new.bureau_name, new.issued_at, new.data, new.shared) then
    return new;
  end if;
  raise exception 'document % is issued and never changes', old.number;
end $$;

-- The clauses of a commitment: one text for all who signed the same.
alter table commitment add column clauses bytea;
create temporary table signed on commit drop as
  select application_number,
         jsonb_agg(jsonb_build_object('id', clause_id, 'text', text, 'clause', clause, 'due', due,
                                      'verification', verification, 'consequence', consequence) order by clause_id)::text as text
  from commitment_clause group by application_number;
insert into shared_text (hash, text) select distinct sha256(convert_to(text, 'UTF8')), text from signed;
update commitment c set clauses = sha256(convert_to(s.text, 'UTF8')) from signed s where s.application_number = c.application_number;
alter table commitment alter column clauses set not null;
drop table commitment_clause;
