-- A small hospital: a table for each thing, and every type of IRIS SQL somewhere.
-- RSQL_createtable, RSQL_datatype; names that are reserved words are delimited (RSQL_reservedwords).

CREATE TABLE staff (
    %DESCRIPTION 'Everybody who treats or attends patients',
    id BIGINT IDENTITY,
    badge SMALLINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    supervisor_id BIGINT %DESCRIPTION 'Nobody, for heads of department',
    on_duty BIT NOT NULL DEFAULT 0,
    CONSTRAINT staff_pk PRIMARY KEY (id),
    CONSTRAINT staff_badge UNIQUE (badge),
    CONSTRAINT staff_supervisor FOREIGN KEY (supervisor_id) REFERENCES staff (id)
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE TABLE wards (
    %DESCRIPTION 'Wards are numbered in each building anew',
    building VARCHAR(20) NOT NULL,
    number SMALLINT NOT NULL,
    "type" VARCHAR(30) NOT NULL,
    beds TINYINT NOT NULL,
    opened DATE,
    CONSTRAINT wards_pk PRIMARY KEY (building, number)
);

CREATE TABLE patients (
    %DESCRIPTION 'Persons who are or were treated',
    id BIGINT IDENTITY,
    record_number VARCHAR(12) COLLATE %EXACT NOT NULL %DESCRIPTION 'As printed on the wristband',
    name VARCHAR(80) NOT NULL,
    birth_date DATE,
    deceased BIT NOT NULL DEFAULT 0,
    weight_kg FLOAT,
    national_id UNIQUEIDENTIFIER,
    photo LONGVARBINARY,
    CONSTRAINT patients_pk PRIMARY KEY (id),
    CONSTRAINT patients_record_number UNIQUE (record_number)
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE TABLE encounters (
    %DESCRIPTION 'Stays and visits',
    id BIGINT IDENTITY,
    patient_id BIGINT NOT NULL,
    admitted_by BIGINT NOT NULL,
    attended_by BIGINT,
    ward_building VARCHAR(20),
    ward_number SMALLINT,
    triage TINYINT %DESCRIPTION '1, immediate, to 5, not urgent',
    admitted_at TIMESTAMP NOT NULL,
    discharged_at TIMESTAMP,
    cost NUMERIC(12, 2) NOT NULL DEFAULT 0,
    CONSTRAINT encounters_pk PRIMARY KEY (id),
    CONSTRAINT encounters_patient FOREIGN KEY (patient_id) REFERENCES patients (id) ON DELETE CASCADE,
    CONSTRAINT encounters_admitted_by FOREIGN KEY (admitted_by) REFERENCES staff (id),
    CONSTRAINT encounters_attended_by FOREIGN KEY (attended_by) REFERENCES staff (id) ON DELETE SET NULL,
    CONSTRAINT encounters_ward FOREIGN KEY (ward_building, ward_number) REFERENCES wards (building, number)
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE TABLE observations (
    %DESCRIPTION 'What was measured',
    id BIGINT IDENTITY,
    encounter_id BIGINT NOT NULL,
    code VARCHAR(10) COLLATE %EXACT NOT NULL %DESCRIPTION 'LOINC',
    "value" NUMERIC(18, 6),
    unit VARCHAR(20),
    confidence DOUBLE,
    observed_on DATE NOT NULL,
    observed_at TIME,
    waveform VARBINARY(4096),
    CONSTRAINT observations_pk PRIMARY KEY (id),
    CONSTRAINT observations_encounter FOREIGN KEY (encounter_id) REFERENCES encounters (id) ON DELETE CASCADE
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE INDEX observations_code ON TABLE observations (code, observed_on);

CREATE TABLE "order" (
    %DESCRIPTION 'What staff asked for',
    id BIGINT IDENTITY,
    encounter_id BIGINT NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "value" VARCHAR(200) NOT NULL,
    priority INTEGER NOT NULL DEFAULT 3,
    replaces BIGINT,
    placed_at TIMESTAMP NOT NULL,
    CONSTRAINT order_pk PRIMARY KEY (id),
    CONSTRAINT order_encounter FOREIGN KEY (encounter_id) REFERENCES encounters (id) ON DELETE CASCADE,
    CONSTRAINT order_replaces FOREIGN KEY (replaces) REFERENCES "order" (id)
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE TABLE documents (
    %DESCRIPTION 'Letters and reports, found by meaning',
    id BIGINT IDENTITY,
    patient_id BIGINT NOT NULL,
    encounter_id BIGINT,
    title VARCHAR(200) NOT NULL,
    body LONGVARCHAR,
    embedding VECTOR(DOUBLE, 8) %DESCRIPTION 'Of the body; NULL until computed',
    written_at TIMESTAMP NOT NULL,
    CONSTRAINT documents_pk PRIMARY KEY (id),
    CONSTRAINT documents_patient FOREIGN KEY (patient_id) REFERENCES patients (id) ON DELETE CASCADE,
    CONSTRAINT documents_encounter FOREIGN KEY (encounter_id) REFERENCES encounters (id) ON DELETE SET NULL
) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1;

CREATE INDEX documents_embedding ON TABLE documents (embedding) AS HNSW(Distance = 'Cosine', M = 16, efConstruction = 100);
