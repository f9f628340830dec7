-- A branch has a licence of its own beside the first one of the same holder (国务院令第741号 第二十三条).
drop index licence_once;
create unique index licence_once on licence (item, uscc)
  where status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending') and facts->>'main_licence' is null;
