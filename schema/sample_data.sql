-- A few rows for hospital.sql, one VALUES row a statement (RSQL_insert).
-- Dates are in ODBC form: in the SQL shell, SET SELECTMODE = ODBC comes first. Not for the PGWire server, which
-- rewrites literals that look like dates: through it, values are bound.

INSERT INTO staff (id, badge, name, supervisor_id, on_duty) VALUES (1, 101, 'Ada Brennan', NULL, 1);
INSERT INTO staff (id, badge, name, supervisor_id, on_duty) VALUES (2, 204, 'Tomás Figueroa', 1, 1);
INSERT INTO staff (id, badge, name, supervisor_id, on_duty) VALUES (3, 317, 'Ngozi O''Hara', 1, 0);

INSERT INTO wards (building, number, "type", beds, opened) VALUES ('North', 1, 'emergency', 12, '1998-03-02');
INSERT INTO wards (building, number, "type", beds, opened) VALUES ('North', 4, 'cardiology', 28, '2011-09-19');
INSERT INTO wards (building, number, "type", beds, opened) VALUES ('Pavilion', 1, 'paediatrics', 16, NULL);

INSERT INTO patients (id, record_number, name, birth_date, deceased, weight_kg, national_id) VALUES (1, 'H-000481', 'Edith Sørensen', '1931-11-07', 0, 58.5, '7E2C1F0A-9B44-4C56-8D11-3F5A6B7C8D90');
INSERT INTO patients (id, record_number, name, birth_date, deceased, weight_kg, national_id) VALUES (2, 'H-002207', 'Marek Dvořák', '1984-02-29', 0, 91.25, NULL);
INSERT INTO patients (id, record_number, name, birth_date, deceased, weight_kg, national_id) VALUES (3, 'h-002207', 'Lin Wei', '2019-06-30', 0, 18, NULL);
INSERT INTO patients (id, record_number, name, birth_date, deceased) VALUES (4, 'H-000003', 'Unknown', NULL, 1);

INSERT INTO encounters (id, patient_id, admitted_by, attended_by, ward_building, ward_number, triage, admitted_at, discharged_at, cost) VALUES (1, 1, 2, 1, 'North', 4, 2, '2025-01-14 03:12:45.250000', '2025-01-22 10:30:00', 18240.75);
INSERT INTO encounters (id, patient_id, admitted_by, attended_by, ward_building, ward_number, triage, admitted_at, discharged_at, cost) VALUES (2, 2, 2, NULL, 'North', 1, 4, '2025-03-01 19:05:00', '2025-03-01 21:40:00', 310.2);
INSERT INTO encounters (id, patient_id, admitted_by, attended_by, ward_building, ward_number, triage, admitted_at) VALUES (3, 3, 3, 3, 'Pavilion', 1, 3, '2025-03-02 08:00:00');
INSERT INTO encounters (id, patient_id, admitted_by, triage, admitted_at, discharged_at) VALUES (4, 1, 1, NULL, '2025-04-10 14:00:00', '2025-04-10 14:25:00');

INSERT INTO observations (id, encounter_id, code, "value", unit, confidence, observed_on, observed_at) VALUES (1, 1, '8867-4', 112, '/min', 0.98, '2025-01-14', '03:15:00');
INSERT INTO observations (id, encounter_id, code, "value", unit, confidence, observed_on, observed_at) VALUES (2, 1, '2160-0', 1.374, 'mg/dL', NULL, '2025-01-14', '04:40:30');
INSERT INTO observations (id, encounter_id, code, "value", unit, confidence, observed_on, observed_at) VALUES (3, 2, '8310-5', 38.6, 'Cel', 0.9, '2025-03-01', '19:10:00');
INSERT INTO observations (id, encounter_id, code, "value", unit, confidence, observed_on, observed_at) VALUES (4, 3, '29463-7', 18.05, 'kg', 1, '2025-03-02', NULL);

INSERT INTO "order" (id, encounter_id, "type", "value", priority, replaces, placed_at) VALUES (1, 1, 'imaging', 'Echocardiogram', 1, NULL, '2025-01-14 03:20:00');
INSERT INTO "order" (id, encounter_id, "type", "value", priority, replaces, placed_at) VALUES (2, 1, 'medication', 'Furosemide 20 mg', 2, NULL, '2025-01-14 05:00:00');
INSERT INTO "order" (id, encounter_id, "type", "value", replaces, placed_at) VALUES (3, 1, 'medication', 'Furosemide 40 mg', 2, '2025-01-15 07:30:00');

INSERT INTO documents (id, patient_id, encounter_id, title, body, embedding, written_at) VALUES (1, 1, 1, 'Discharge letter', 'Admitted with acute decompensated heart failure; diuresed, discharged in a stable condition.', TO_VECTOR('0.91,0.12,-0.05,0.33,0.02,-0.18,0.07,0.01', DOUBLE, 8), '2025-01-22 09:45:00');
INSERT INTO documents (id, patient_id, encounter_id, title, body, embedding, written_at) VALUES (2, 1, 4, 'Follow-up', 'Breathing is easier, no oedema; the dose stays.', TO_VECTOR('0.84,0.2,-0.11,0.29,0.05,-0.2,0.04,0.09', DOUBLE, 8), '2025-04-10 14:20:00');
INSERT INTO documents (id, patient_id, encounter_id, title, body, embedding, written_at) VALUES (3, 2, 2, 'Emergency note', 'Fever and cough for three days, chest clear.', TO_VECTOR('-0.1,0.77,0.41,-0.06,0.3,0.11,-0.22,0.05', DOUBLE, 8), '2025-03-01 21:30:00');
INSERT INTO documents (id, patient_id, title, written_at) VALUES (4, 3, 'Vaccination record', '2025-03-02 08:10:00');
