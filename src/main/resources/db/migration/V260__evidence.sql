-- 取证: where what was found of a promise can be seen (a record of the visit, photographs, a reply).
alter table duty_check add column evidence text not null default '';
