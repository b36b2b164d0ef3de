//! One connection: a session with a database, driven by protocol messages.

use std::fmt::Debug;
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::{Sink, SinkExt};
use pgwire::api::auth::StartupHandler;
use pgwire::api::auth::noop::NoopStartupHandler;
use pgwire::api::portal::{Format, Portal};
use pgwire::api::query::{
    ExtendedQueryHandler, SimpleQueryHandler, send_query_response, send_ready_for_query,
};
use pgwire::api::results::{FieldInfo, QueryResponse, Response, Tag};
use pgwire::api::stmt::QueryParser;
use pgwire::api::store::PortalStore;
use pgwire::api::{ClientInfo, ClientPortalStore, METADATA_DATABASE, PgWireServerHandlers, Type};
use pgwire::error::{ErrorInfo, PgWireError, PgWireResult};
use pgwire::messages::extendedquery::Sync as SyncMessage;
use pgwire::messages::response::{EmptyQueryResponse, TransactionStatus};
use pgwire::messages::simplequery::Query;
use pgwire::messages::{PgWireBackendMessage, PgWireFrontendMessage};
use tokio::sync::Mutex;

use super::result::{field_infos, row};
use super::value::{decode_parameter, wire_type};
use super::{DEFAULT_NAMESPACE, Namespaces};
use crate::engine::{Outcome, Prepared, Session};
use crate::sql::split_script;
use crate::sqlcode::SqlError;
use crate::value::Value;

/// The handlers of one connection.
pub(super) struct Handlers {
    connection: Arc<Connection>,
}

#[derive(Clone)]
struct Connection {
    namespaces: Arc<Namespaces>,
    /// There once the client has logged in.
    session: Arc<Mutex<Option<Session>>>,
}

impl Handlers {
    pub(super) fn new(namespaces: Arc<Namespaces>) -> Self {
        Self { connection: Arc::new(Connection { namespaces, session: Arc::default() }) }
    }
}

impl PgWireServerHandlers for Handlers {
    fn simple_query_handler(&self) -> Arc<impl SimpleQueryHandler> {
        Arc::clone(&self.connection)
    }

    fn extended_query_handler(&self) -> Arc<impl ExtendedQueryHandler> {
        Arc::clone(&self.connection)
    }

    fn startup_handler(&self) -> Arc<impl StartupHandler> {
        Arc::clone(&self.connection)
    }
}

/// An error as it goes to the client: IRIS's text, and the SQLSTATE that is nearest.
fn wire_error(error: &SqlError) -> PgWireError {
    protocol_error(error.code.sqlstate(), &error.to_string())
}

fn protocol_error(sqlstate: &str, message: &str) -> PgWireError {
    PgWireError::UserError(Box::new(ErrorInfo::new("ERROR".into(), sqlstate.into(), message.into())))
}

#[async_trait]
impl NoopStartupHandler for Connection {
    async fn post_startup<C>(&self, client: &mut C, _: PgWireFrontendMessage) -> PgWireResult<()>
    where
        C: ClientInfo + Sink<PgWireBackendMessage> + Unpin + Send,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let namespace = client.metadata().get(METADATA_DATABASE).map_or(DEFAULT_NAMESPACE, String::as_str);
        let database = self.namespaces.database(namespace).map_err(|error| wire_error(&error))?;
        *self.session.lock().await = Some(database.connect());
        Ok(())
    }
}

impl Connection {
    async fn prepare(&self, sql: &str) -> PgWireResult<Prepared> {
        let session = self.session.lock().await;
        let session = session.as_ref().ok_or_else(|| protocol_error("08P01", "no login"))?;
        session.prepare(sql).map_err(|error| wire_error(&error))
    }

    async fn execute(&self, prepared: &Prepared, parameters: &[Value]) -> PgWireResult<Outcome> {
        let mut session = self.session.lock().await;
        let session = session.as_mut().ok_or_else(|| protocol_error("08P01", "no login"))?;
        session.execute(prepared, parameters).await.map_err(|error| wire_error(&error))
    }

    async fn response(
        &self,
        prepared: &Prepared,
        parameters: &[Value],
        format: &Format,
    ) -> PgWireResult<Response> {
        let columns = prepared.columns();
        let infos = Arc::new(field_infos(columns, format)?);
        Ok(match self.execute(prepared, parameters).await? {
            Outcome::Rows(rows) => {
                let encoded: Vec<_> = rows.iter().map(|cells| row(cells, columns, &infos)).collect();
                Response::Query(QueryResponse::new(infos, futures_util::stream::iter(encoded)))
            }
            outcome => Response::Execution(tag(prepared, &outcome)),
        })
    }

    /// IRIS does not end a transaction at an error, so there is no failed one.
    async fn status(&self) -> TransactionStatus {
        match self.session.lock().await.as_ref() {
            Some(session) if session.in_transaction() => TransactionStatus::Transaction,
            _ => TransactionStatus::Idle,
        }
    }
}

fn tag(prepared: &Prepared, outcome: &Outcome) -> Tag {
    let tag = Tag::new(prepared.tag());
    match outcome {
        Outcome::Changed(count) => {
            let tag = if prepared.tag() == "INSERT" { tag.with_oid(0) } else { tag };
            tag.with_rows(usize::try_from(*count).unwrap_or(usize::MAX))
        }
        _ => tag,
    }
}

#[async_trait]
impl SimpleQueryHandler for Connection {
    /// Runs the statements of a text in turn, up to the first that fails.
    async fn on_query<C>(&self, client: &mut C, query: Query) -> PgWireResult<()>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        match SimpleQueryHandler::do_query(self, client, &query.query).await {
            Ok(responses) if responses.is_empty() => {
                client.feed(PgWireBackendMessage::EmptyQueryResponse(EmptyQueryResponse::new())).await?;
            }
            Ok(_) => {}
            Err(PgWireError::UserError(info)) => {
                client.feed(PgWireBackendMessage::ErrorResponse((*info).into())).await?;
            }
            Err(other) => return Err(other),
        }
        client.set_transaction_status(self.status().await);
        let status = client.transaction_status();
        send_ready_for_query(client, status).await
    }

    /// Sends the results itself, so that those before an error are sent, too; gives one response a statement.
    async fn do_query<C>(&self, client: &mut C, sql: &str) -> PgWireResult<Vec<Response>>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let mut ran = Vec::new();
        for sql in split_script(sql).map_err(|error| wire_error(&error))? {
            let prepared = self.prepare(sql).await?;
            match self.response(&prepared, &[], &Format::UnifiedText).await? {
                Response::Query(results) => send_query_response(client, results, true).await?,
                Response::Execution(tag) => {
                    client.feed(PgWireBackendMessage::CommandComplete(tag.into())).await?;
                }
                _ => {}
            }
            ran.push(Response::EmptyQuery);
        }
        Ok(ran)
    }
}

#[async_trait]
impl QueryParser for Connection {
    type Statement = Arc<Prepared>;

    async fn parse_sql<C>(&self, _: &C, sql: &str, _: &[Option<Type>]) -> PgWireResult<Option<Arc<Prepared>>>
    where
        C: ClientInfo + Unpin + Send + Sync,
    {
        self.prepare(sql).await.map(|prepared| Some(Arc::new(prepared)))
    }

    fn get_parameter_types(&self, prepared: &Arc<Prepared>) -> PgWireResult<Vec<Type>> {
        Ok(prepared.parameters().iter().map(|ty| ty.as_ref().map_or(Type::VARCHAR, wire_type)).collect())
    }

    fn get_result_schema(
        &self,
        prepared: &Arc<Prepared>,
        format: Option<&Format>,
    ) -> PgWireResult<Vec<FieldInfo>> {
        field_infos(prepared.columns(), format.unwrap_or(&Format::UnifiedText))
    }
}

#[async_trait]
impl ExtendedQueryHandler for Connection {
    type Statement = Arc<Prepared>;
    type QueryParser = Self;

    fn query_parser(&self) -> Arc<Self> {
        Arc::new(self.clone())
    }

    async fn on_sync<C>(&self, client: &mut C, _: SyncMessage) -> PgWireResult<()>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Self::Statement>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        client.portal_store().rm_portal(pgwire::api::DEFAULT_NAME);
        client.set_transaction_status(self.status().await);
        let status = client.transaction_status();
        send_ready_for_query(client, status).await
    }

    async fn do_query<C>(&self, _: &mut C, portal: &Portal<Arc<Prepared>>, _: usize) -> PgWireResult<Response>
    where
        C: ClientInfo + ClientPortalStore + Sink<PgWireBackendMessage> + Unpin + Send + Sync,
        C::PortalStore: PortalStore<Statement = Self::Statement>,
        C::Error: Debug,
        PgWireError: From<<C as Sink<PgWireBackendMessage>>::Error>,
    {
        let prepared = &portal.statement.statement;
        if portal.parameters.len() != prepared.parameter_count() {
            return Err(protocol_error(
                "08P01",
                &format!(
                    "{} parameters were bound, the statement takes {}",
                    portal.parameters.len(),
                    prepared.parameter_count()
                ),
            ));
        }
        let mut values = Vec::with_capacity(portal.parameters.len());
        for (position, bytes) in portal.parameters.iter().enumerate() {
            let ty = portal.statement.parameter_types.get(position).and_then(Option::as_ref);
            let binary =
                super::result::is_binary(&portal.parameter_format, position, portal.parameters.len())?;
            let value = decode_parameter(bytes.as_deref(), ty, binary)
                .map_err(|why| protocol_error("22P02", &format!("parameter {}: {why}", position + 1)))?;
            values.push(value);
        }
        self.response(prepared, &values, &portal.result_column_format).await
    }
}
