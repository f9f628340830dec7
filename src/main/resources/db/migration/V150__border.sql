-- What an officer has to look at although the file opens; files from before were never opened.
alter table material add doubt text check (length(doubt) <= 200);
update material set doubt = '上传时还没有检查能否打开，请打开核对';

create index material_of_account on material (uploaded_by, uploaded_at);

-- The lengths of texts, last line of defence behind the border; rows from before may be longer.
alter table application
  add constraint application_subject_name_length check (length(subject_name) <= 100) not valid,
  add constraint application_uscc_length check (length(uscc) = 18) not valid,
  add constraint application_legal_representative_length check (length(legal_representative) <= 100) not valid,
  add constraint application_personal_length check (length(personal) <= 8000) not valid,
  add constraint application_answers_length check (length(answers::text) <= 200000) not valid,
  add constraint application_licence_length check (length(licence) <= 64) not valid,
  add constraint application_capital_range check (registered_capital between 0 and 100000000) not valid;
alter table material
  add constraint material_code_length check (length(code) <= 64) not valid,
  add constraint material_file_name_length check (length(file_name) <= 120) not valid;
alter table holder_file
  add constraint holder_file_name_length check (length(file_name) <= 120) not valid;
alter table correction
  add constraint correction_note_length check (length(note) <= 2000) not valid;
alter table defect
  add constraint defect_text_length check (length(text) <= 4000) not valid,
  add constraint defect_why_length check (length(why) <= 2000) not valid;
alter table spot_correction
  add constraint spot_correction_length
    check (length(field) <= 200 and length(before) <= 4000 and length(after) <= 4000 and length(reason) <= 2000) not valid;
alter table commitment
  add constraint commitment_signatory_length check (length(signatory) <= 100) not valid,
  add constraint commitment_conclusion_length check (length(conclusion) <= 4000) not valid;
alter table licence
  add constraint licence_texts_length
    check (length(holder) <= 100 and length(legal_representative) <= 100 and length(address) <= 500) not valid;
alter table rectification
  add constraint rectification_report_length check (length(report) <= 4000) not valid;
alter table revocation
  add constraint revocation_statement_length check (length(statement) <= 4000) not valid;
alter table annual_report
  add constraint annual_report_length check (length(report) <= 4000) not valid;
alter table registration
  add constraint registration_subject_name_length check (length(subject_name) <= 100) not valid;
alter table idempotency_key
  add constraint idempotency_key_length check (length(key) <= 200) not valid;
