-- print-schema -o ^blog_
CREATE TABLE blog_users (id BIGINT IDENTITY PRIMARY KEY, name VARCHAR(50) NOT NULL);
CREATE TABLE blog_posts (
    id BIGINT IDENTITY PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES blog_users (id) ON DELETE CASCADE,
    title VARCHAR(200) NOT NULL, body LONGVARCHAR, published BIT NOT NULL DEFAULT 0
);
CREATE TABLE blog_comments (
    id BIGINT IDENTITY PRIMARY KEY,
    post_id BIGINT NOT NULL REFERENCES blog_posts (id),
    user_id BIGINT REFERENCES blog_users (id),
    body VARCHAR(2000) NOT NULL
);
