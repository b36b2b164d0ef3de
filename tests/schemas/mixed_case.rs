// @generated automatically by diesel_iris.

diesel::table! {
    Mixed_Case_Order (OrderId) {
        OrderId -> Integer,
        #[max_length = 50]
        CustomerName -> Nullable<Varchar>,
        #[max_length = 50]
        shipTo -> Nullable<Varchar>,
    }
}

diesel::table! {
    Mixed_Case_OrderLine (LineId) {
        LineId -> Integer,
        OrderId -> Nullable<Integer>,
    }
}

diesel::joinable!(Mixed_Case_OrderLine -> Mixed_Case_Order (OrderId));

diesel::allow_tables_to_appear_in_same_query!(Mixed_Case_Order, Mixed_Case_OrderLine,);
