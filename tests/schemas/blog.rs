// @generated automatically by diesel_iris.

diesel::table! {
    blog_comments (id) {
        id -> BigInt,
        post_id -> BigInt,
        user_id -> Nullable<BigInt>,
        #[max_length = 2000]
        body -> Varchar,
    }
}

diesel::table! {
    blog_posts (id) {
        id -> BigInt,
        user_id -> BigInt,
        #[max_length = 200]
        title -> Varchar,
        body -> Nullable<Text>,
        published -> Bool,
    }
}

diesel::table! {
    blog_users (id) {
        id -> BigInt,
        #[max_length = 50]
        name -> Varchar,
    }
}

diesel::joinable!(blog_comments -> blog_posts (post_id));
diesel::joinable!(blog_comments -> blog_users (user_id));
diesel::joinable!(blog_posts -> blog_users (user_id));

diesel::allow_tables_to_appear_in_same_query!(blog_comments, blog_posts, blog_users,);
