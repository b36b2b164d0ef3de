-- print-schema -o ^views_ --include-views --view-key views_by_ward=ward --view-key VIEWS_NAMED=number,place
CREATE TABLE views_bed (id INTEGER PRIMARY KEY, ward VARCHAR(10) NOT NULL, price NUMERIC(8, 2));
CREATE OR REPLACE VIEW views_by_ward AS SELECT ward, COUNT(*) AS beds, MAX(price) AS dearest FROM views_bed GROUP BY ward;
CREATE OR REPLACE VIEW views_named (number, place, seen) AS SELECT id, %EXACT(ward), CURRENT_TIMESTAMP FROM views_bed;
