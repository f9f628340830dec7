-- What is only filed or reported is never refused: the second branch, the next activity is taken like the first.
drop index application_once;
create unique index application_once on application (item, uscc)
  where action = 'establish' and procedure <> 'filing' and not licence_ended
    and status not in ('denied', 'not-accepted', 'withdrawn', 'lapsed');
