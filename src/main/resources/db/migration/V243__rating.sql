-- Assessments grade in five steps and stand on no numbered ground.
alter table annual_conclusion drop constraint annual_conclusion_conclusion_check;
alter table annual_conclusion drop constraint annual_conclusion_check;
alter table annual_conclusion
  add constraint annual_conclusion_conclusion_check
    check (conclusion in ('excellent', 'good', 'qualified', 'basically-qualified', 'unqualified')),
  add constraint annual_conclusion_check
    check (conclusion not in ('excellent', 'good', 'qualified') or cardinality(grounds) = 0);
