-- Planning its dozen questions anew at every call cost more than answering them.
alter function case_facts(text) set plan_cache_mode = 'force_generic_plan';
