-- Documents (文书). A row is the document: everything it says. The PDF is made from it when first needed, then kept.
create table document (
  number           text        primary key,          -- XJ-5001032026000012
  display_number   text        not null,             -- 渝中人社许决字〔2026〕12号
  kind             text        not null,
  title            text        not null,
  case_number      text        not null,
  licence_number   text,
  bureau           text        not null,
  bureau_name      text        not null,
  issued_at        timestamptz not null,
  data             jsonb       not null,
  template_version text        not null,             -- of the issue; of the rendering once content is there
  content          bytea,
  sha256           bytea,
  rendered_at      timestamptz,
  constraint document_kind check (kind in (
    'licence-decision', 'denial-decision', 'hr-licence', 'commitment-letter', 'acceptance-notice', 'correction-notice',
    'rejection-decision', 'extension-notice', 'rectification-order', 'hearing-notice', 'revocation-decision')),
  constraint document_rendered check (
    (content is null) = (sha256 is null) and (content is null) = (rendered_at is null))
);
alter table document alter column content set storage external; -- PDF streams are compressed already
create index document_case on document (case_number);
create index document_licence on document (licence_number) where licence_number is not null;

create function document_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.content is null
     and (old.number, old.display_number, old.kind, old.title, old.case_number, old.licence_number, old.bureau,
          old.bureau_name, old.issued_at, old.data)
       is not distinct from
         (new.number, new.display_number, new.kind, new.title, new.case_number, new.licence_number, new.bureau,
          new.bureau_name, new.issued_at, new.data) then
    return new;
  end if;
  raise exception 'document % is issued and never changes', old.number;
end $$;
create trigger document_never_changes before update or delete on document
  for each row execute function document_never_changes();

-- Next number of an office's kind of document in a year: 1, 2, … with gaps, never twice. One sequence each, made with
-- the first document, so that two cases of one office never wait for each other's transactions.
create function next_document(prefix text, region text, year int) returns bigint
language plpgsql security definer set search_path from current as $$
declare
  counter text := lower(format('document_%s_%s_%s', prefix, region, year));
begin
  if to_regclass(counter) is null then
    begin
      execute format('create sequence %I', counter);
    exception when duplicate_table or unique_violation then null; -- another case was first
    end;
  end if;
  return nextval(counter::regclass);
end $$;
