// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "non_ascii_größe"]
    non_ascii_gr_e (schl_ssel) {
        #[sql_name = "schlüssel"]
        schl_ssel -> Integer,
        #[sql_name = "naïve"]
        #[max_length = 9]
        na_ve -> Nullable<Varchar>,
        #[sql_name = "名前"]
        #[max_length = 9]
        _1 -> Nullable<Varchar>,
        #[sql_name = "имя"]
        #[max_length = 9]
        _11 -> Nullable<Varchar>,
    }
}
