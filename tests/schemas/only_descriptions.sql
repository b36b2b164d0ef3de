-- print-schema -o ^only_descriptions_ --with-docs-config only-database-comments
CREATE TABLE only_descriptions_row (
    %DESCRIPTION 'Described',
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) %DESCRIPTION 'Described'
);
