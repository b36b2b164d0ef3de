DROP TABLE documents;
DROP TABLE "order";
DROP TABLE observations;
DROP TABLE encounters;
DROP TABLE patients;
DROP TABLE wards;
DROP TABLE staff;
