-- the board lists the cards of cases by themselves: those of duties are its duties
create index card_open_of_case on card (bureau, colour, due_on, id) where closed_on is null and duty_id is null;
