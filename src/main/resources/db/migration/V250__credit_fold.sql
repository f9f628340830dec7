-- The score is a fold over the ledger at any date: corrections are entries, a licence after an end begins anew,
-- and what is found after a cycle is closed counts in the one that runs.
alter table credit_incident drop constraint credit_incident_check;
alter table credit_subject
  add column bureau text,                        -- 主管部门: who confirms
  add column filed  boolean not null default false; -- also under management by a filing, which has no end here
update credit_subject s set bureau = coalesce(
  (select l.bureau from licence l where l.uscc = s.uscc order by l.granted_on limit 1),
  (select a.bureau from application a where a.uscc = s.uscc order by a.number limit 1));
update credit_subject s set filed = true
  where exists (select 1 from application a where a.uscc = s.uscc and a.status = 'filed');

-- A spell under management that ended before another licence began one anew.
create table credit_spell (
  uscc      text        not null references credit_subject,
  since     date        not null,
  opened_at timestamptz not null,
  primary key (uscc, opened_at)
);

-- An entry that no longer counts, from then on (objection upheld, decision set aside): the entry itself stays.
create table credit_correction (
  incident_id bigint      primary key references credit_incident,
  uscc        text        not null references credit_subject,
  kind        text        not null check (kind in ('objection', 'set-aside')),
  reason      text        not null check (length(reason) <= 2000),
  document    text        not null check (length(document) <= 200),
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index credit_correction_subject on credit_correction (uscc);

-- 期末积分 (第二十七条); a correction after the closing adds a further row, the latest counts.
create table credit_final (
  id        bigint generated always as identity primary key,
  uscc      text        not null references credit_subject,
  cycle     int         not null,
  score     int         not null check (score >= 0),
  closed_at timestamptz not null
);
create index credit_final_of on credit_final (uscc, cycle, id);

create trigger credit_spell_append_only before update or delete on credit_spell
  for each row execute function credit_ledger_is_append_only();
create trigger credit_correction_append_only before update or delete on credit_correction
  for each row execute function credit_ledger_is_append_only();
create trigger credit_final_append_only before update or delete on credit_final
  for each row execute function credit_ledger_is_append_only();

-- The chain of a subject answers for these too; without any, the text is as it was.
alter function case_facts(text) rename to case_facts_without_credit;
create function case_facts(key text) returns text[]
language plpgsql stable parallel safe set timezone = 'UTC' set datestyle = 'ISO, YMD' set search_path from current
set plan_cache_mode = 'force_generic_plan' as $$
declare
  facts text[] := case_facts_without_credit(key);
begin
  if key like 'subject:%' then
    facts[3] := facts[3]
      || coalesce((select '|' || string_agg(row(c.incident_id, c.kind, c.reason, c.document, c.recorded_at,
          c.recorded_by)::text, ';' order by c.incident_id) from credit_correction c where c.uscc = substr(key, 9)), '')
      || coalesce((select '|' || string_agg(row(f.cycle, f.score, f.closed_at)::text, ';' order by f.id)
          from credit_final f where f.uscc = substr(key, 9)), '')
      || coalesce((select '|' || string_agg(row(p.since, p.opened_at)::text, ';' order by p.opened_at)
          from credit_spell p where p.uscc = substr(key, 9)), '');
  end if;
  return facts;
end $$;
