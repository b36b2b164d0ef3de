// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_comments, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BlogPosts, foreign_key = post_id))]
#[diesel(belongs_to(BlogUsers, foreign_key = user_id))]
pub struct BlogComments {
    pub id: i64,
    pub post_id: i64,
    pub user_id: Option<i64>,
    pub body: String,
}

/// A new row for [`BlogComments`].
#[derive(Debug, Clone, PartialEq, Insertable, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_comments)]
pub struct NewBlogComments {
    pub post_id: i64,
    pub user_id: Option<i64>,
    pub body: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_posts, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BlogUsers, foreign_key = user_id))]
pub struct BlogPosts {
    pub id: i64,
    pub user_id: i64,
    pub title: String,
    pub body: Option<String>,
    pub published: bool,
}

/// A new row for [`BlogPosts`].
///
/// Columns with a default have it where there is `None`.
#[derive(Debug, Clone, PartialEq, Insertable, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_posts)]
pub struct NewBlogPosts {
    pub user_id: i64,
    pub title: String,
    pub body: Option<String>,
    pub published: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_users, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct BlogUsers {
    pub id: i64,
    pub name: String,
}

/// A new row for [`BlogUsers`].
#[derive(Debug, Clone, PartialEq, Insertable, Eq, std::hash::Hash)]
#[diesel(table_name = crate::printed::compiled::blog::blog_users)]
pub struct NewBlogUsers {
    pub name: String,
}
