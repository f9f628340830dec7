-- 检索: what a case and a licence are found by (parts of the name, pinyin, initials, ends of numbers), as numbers an
-- inverted index needs no extension for. Computed by the product; empty only where a row is older than this column.
-- Of the running number in 办件号 and 许可证编号: what remains of it when people say its last four, five or six digits.
create function number_keys(n bigint) returns int[] language sql immutable parallel safe as
$$ select array[n % 1000000, n % 100000, n % 10000]::int[] $$;
alter table application add column search_keys int[];
alter table licence add column search_keys int[];
create index application_search on application using gin (search_keys);
create index licence_search on licence using gin (search_keys);
create index application_unkeyed on application (number) where search_keys is null;
create index licence_unkeyed on licence (number) where search_keys is null;

-- lists by page: after the last one's time and number
drop index application_account;
create index application_account on application (account, submitted_at desc, number desc);
drop index licence_account;
create index licence_account on licence (account, granted_on desc, number desc);
