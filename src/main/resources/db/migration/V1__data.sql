-- The service keeps exactly one record; the check keeps it so.
CREATE TABLE data (
    id SMALLINT PRIMARY KEY CHECK (id = 1),
    name VARCHAR(200) NOT NULL,
    description VARCHAR(2000) NOT NULL
);

INSERT INTO data (id, name, description) VALUES (1, 'Bangladesh', 'Land of emotions');
