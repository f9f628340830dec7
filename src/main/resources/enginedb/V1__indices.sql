-- Job acquisition looks for due jobs; without this it reads every sleeping one.
create index zy_idx_job_duedate on act_ru_job (duedate_, id_);

-- Completing a task looks for its children by parent, a column the engine leaves without an index.
create index zy_idx_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
