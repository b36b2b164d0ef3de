-- print-schema -s Across_Here --with-docs
CREATE TABLE Across_There.Person (Id BIGINT IDENTITY PRIMARY KEY);
CREATE TABLE Across_Here.Note (Id BIGINT IDENTITY PRIMARY KEY, Person BIGINT REFERENCES Across_There.Person (Id));
CREATE TABLE Across_Here.Person (Id BIGINT IDENTITY PRIMARY KEY);
