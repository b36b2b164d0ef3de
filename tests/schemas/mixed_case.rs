// @generated automatically by diesel_iris.

diesel::table! {
    mixed_case_order (order_id) {
        #[sql_name = "OrderId"]
        order_id -> Integer,
        #[sql_name = "CustomerName"]
        #[max_length = 50]
        customer_name -> Nullable<Varchar>,
        #[sql_name = "shipTo"]
        #[max_length = 50]
        ship_to -> Nullable<Varchar>,
    }
}

diesel::table! {
    #[sql_name = "Mixed_Case_OrderLine"]
    mixed_case_order_line (line_id) {
        #[sql_name = "LineId"]
        line_id -> Integer,
        #[sql_name = "OrderId"]
        order_id -> Nullable<Integer>,
    }
}

diesel::joinable!(mixed_case_order_line -> mixed_case_order (order_id));

diesel::allow_tables_to_appear_in_same_query!(mixed_case_order, mixed_case_order_line,);
