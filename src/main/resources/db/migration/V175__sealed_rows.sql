-- Texts of a row are encrypted with a key of the row's own, kept here under the key ring (privacy.RowCipher). Null: the row
-- stands in clear, as it did before. case_facts says what the columns hold, so a new key of the ring changes no fact:
-- it wraps sealed_key anew.
alter table application add column sealed_key text;      -- answers: a JSON string
alter table document add column sealed_key text;         -- data: a JSON string; content
alter table message add column sealed_key text;          -- body; its mac is of what is kept
alter table correction add column sealed_key text;       -- defects, note
alter table spot_correction add column sealed_key text;  -- before, after, reason

-- Encrypted text is longer: four characters for each of ours, and what belongs to the cipher.
alter table application drop constraint application_answers_length,
  add constraint application_answers_length check (length(answers::text) <= 300000) not valid;
alter table correction drop constraint correction_note_length,
  add constraint correction_note_length check (length(note) <= 8100) not valid;
alter table spot_correction drop constraint spot_correction_length,
  add constraint spot_correction_length
    check (length(field) <= 200 and length(before) <= 16100 and length(after) <= 16100 and length(reason) <= 8100) not valid;

-- A paper never changes, but its key may be wrapped anew.
create or replace function document_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (old.content is null and old.sealed_key is not distinct from new.sealed_key
       or (old.content, old.sha256, old.mac, old.rendered_at, old.template_version)
            is not distinct from (new.content, new.sha256, new.mac, new.rendered_at, new.template_version)
          and old.sealed_key is not null and new.sealed_key is not null)
     and (old.number, old.display_number, old.kind, old.title, old.case_number, old.licence_number, old.bureau,
          old.bureau_name, old.issued_at, old.data, old.shared)
       is not distinct from
         (new.number, new.display_number, new.kind, new.title, new.case_number, new.licence_number, new.bureau,
          new.bureau_name, new.issued_at, new.data, new.shared) then
    return new;
  end if;
  raise exception 'document % is issued and never changes', old.number;
end $$;
