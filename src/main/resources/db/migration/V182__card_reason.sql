-- Why a card was closed though what it warned of is not done; null when it is done.
alter table card add column closed_because text;
