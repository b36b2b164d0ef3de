// @generated automatically by diesel_iris.

pub async fn ask_all(_: &mut diesel_iris::AsyncIrisConnection) -> usize { 0 }
