//! The extended protocol: prepared statements and portals.

use std::collections::HashMap;
use std::sync::Arc;

use pgwire::api::Type;
use pgwire::messages::PgWireBackendMessage;
use pgwire::messages::data::{NoData, ParameterDescription};
use pgwire::messages::extendedquery::{
    Bind, BindComplete, Close, CloseComplete, Describe, Execute, Parse, ParseComplete, PortalSuspended,
    TARGET_TYPE_BYTE_STATEMENT,
};
use pgwire::messages::response::{CommandComplete, EmptyQueryResponse};

use super::command::{Runnable, understood};
use super::failure::Failure;
use super::parameter::{decode_binary, decode_text};
use super::process::Process;
use super::result::{command_complete, formats, row_description, setting_row};
use super::rows::{EncodedRows, SentRows};
use super::value::{declared_type, wire_type};
use super::wire::Wire;
use crate::bind::OutputColumn;
use crate::engine::{Answer, Prepared, Session};
use crate::sql::split_script;
use crate::value::Value;

/// The statements and portals of a connection, by their names.
#[derive(Default)]
pub(super) struct Extended {
    statements: HashMap<String, Arc<Statement>>,
    portals: HashMap<String, Portal>,
}

#[derive(Clone)]
struct Statement {
    /// `None` for a text without a statement.
    runnable: Option<Arc<Runnable>>,
    parameters: Vec<Parameter>,
    /// Whether the client was told of the columns as they were before the table changed.
    is_stale: bool,
}

impl Statement {
    fn prepared(&self) -> Option<&Prepared> {
        match self.runnable.as_deref() {
            Some(Runnable::Statement { prepared, .. }) => Some(prepared),
            _ => None,
        }
    }

    /// What the rows consist of; `None` where there are none.
    fn columns(&self) -> Option<&[OutputColumn]> {
        match self.runnable.as_deref()? {
            Runnable::Statement { prepared, .. } => prepared.is_query().then(|| prepared.columns()),
            Runnable::Show(show) => Some(std::slice::from_ref(&show.column)),
            Runnable::Deallocate { .. } | Runnable::Nothing { .. } => None,
        }
    }
}

#[derive(Clone)]
struct Parameter {
    /// As the client declared it, or else as it is used.
    ty: Type,
    is_declared: bool,
    oid: u32,
}

struct Portal {
    statement: Arc<Statement>,
    parameters: Vec<Value>,
    formats: Vec<bool>,
    state: State,
}

enum State {
    Bound,
    /// Executed, with the rows that were not fetched yet.
    Fetching(EncodedRows),
    /// Executed, and not a query.
    Done,
}

fn name(name: Option<&String>) -> &str {
    name.map_or("", String::as_str)
}

impl Extended {
    pub(super) fn close_portals(&mut self) {
        self.portals.clear();
    }

    /// Forgets a statement, or all of them.
    pub(super) fn deallocate(&mut self, name: Option<&str>) {
        match name {
            Some(name) => drop(self.statements.remove(name)),
            None => self.statements.clear(),
        }
    }

    pub(super) fn parse(&mut self, wire: &mut Wire, session: &Session, parse: &Parse) -> Result<(), Failure> {
        let statement_name = name(parse.name.as_ref());
        if !statement_name.is_empty() && self.statements.contains_key(statement_name) {
            return Err(Failure::error(
                "42P05",
                format!("prepared statement \"{statement_name}\" already exists"),
            ));
        }
        let types = parse.type_oids.iter().map(|oid| Type::from_oid(*oid).filter(|_| *oid != 0));
        let declared: Vec<_> = types.map(|ty| ty.as_ref().and_then(declared_type)).collect();
        // one statement at a time, with or without its `;`
        let runnable = match *split_script(&parse.query)? {
            [] => None,
            [sql] => Some(understood(sql, session, &declared)?),
            _ => Some(understood(&parse.query, session, &declared)?),
        };
        let statement =
            Statement { runnable: runnable.map(Arc::new), parameters: Vec::new(), is_stale: false };
        let count = statement.prepared().map_or(0, Prepared::parameter_count);
        if parse.type_oids.len() > count {
            let declared = parse.type_oids.len();
            return Err(Failure::error(
                "08P01",
                format!("{declared} parameters were declared, the statement has {count}"),
            ));
        }
        let parameters = (0..count).map(|position| {
            let inferred = || {
                let prepared = statement.prepared();
                prepared
                    .and_then(|prepared| prepared.parameter_type(position))
                    .map_or(Type::VARCHAR, wire_type)
            };
            match parse.type_oids.get(position) {
                None | Some(0) => {
                    let ty = inferred();
                    Parameter { oid: ty.oid(), ty, is_declared: false }
                }
                Some(oid) => Parameter {
                    ty: Type::from_oid(*oid).unwrap_or(Type::UNKNOWN),
                    is_declared: true,
                    oid: *oid,
                },
            }
        });
        let parameters = parameters.collect();
        self.statements.insert(statement_name.to_owned(), Arc::new(Statement { parameters, ..statement }));
        wire.feed(&PgWireBackendMessage::ParseComplete(ParseComplete::new()))
    }

    /// The statement as the catalog has it now. A client that was told of other columns is told once that they changed.
    fn refreshed(&mut self, name: &str, session: &Session, is_told: bool) -> Result<Arc<Statement>, Failure> {
        let statement = Arc::clone(self.statement(name)?);
        let Some(Runnable::Statement { prepared, tag }) = statement.runnable.as_deref() else {
            return Ok(statement);
        };
        let mut current = prepared.clone();
        session.refresh(&mut current)?;
        let is_stale = statement.is_stale || !look_alike(current.columns(), prepared.columns());
        let runnable = Runnable::Statement { prepared: current, tag: tag.clone() };
        let refreshed = Statement {
            runnable: Some(Arc::new(runnable)),
            parameters: statement.parameters.clone(),
            is_stale: is_stale && !is_told,
        };
        let refreshed = Arc::new(refreshed);
        self.statements.insert(name.to_owned(), Arc::clone(&refreshed));
        Ok(refreshed)
    }

    fn statement(&self, name: &str) -> Result<&Arc<Statement>, Failure> {
        let unknown = || Failure::error("26000", format!("prepared statement \"{name}\" does not exist"));
        self.statements.get(name).ok_or_else(unknown)
    }

    pub(super) fn bind(&mut self, wire: &mut Wire, session: &Session, bind: Bind) -> Result<(), Failure> {
        let statement_name = name(bind.statement_name.as_ref());
        let portal_name = name(bind.portal_name.as_ref());
        let statement = self.refreshed(statement_name, session, false)?;
        if statement.is_stale {
            self.refreshed(statement_name, session, true)?;
            return Err(Failure::error("0A000", "cached plan must not change result type"));
        }
        if !portal_name.is_empty() && self.portals.contains_key(portal_name) {
            return Err(Failure::error("42P03", format!("portal \"{portal_name}\" already exists")));
        }
        let (given, count) = (bind.parameters.len(), statement.parameters.len());
        if given != count {
            return Err(Failure::error(
                "08P01",
                format!(
                    "bind message supplies {given} parameters, but prepared statement \"{statement_name}\" requires {count}"
                ),
            ));
        }
        let parameter_formats = formats(&bind.parameter_format_codes, count)?;
        let mut parameters = Vec::with_capacity(count);
        for (position, bytes) in bind.parameters.iter().enumerate() {
            let Parameter { ty, is_declared, .. } = &statement.parameters[position];
            let Some(bytes) = bytes else {
                parameters.push(Value::Null);
                continue;
            };
            let (value, sqlstate) = match (parameter_formats[position], is_declared) {
                (true, _) => (decode_binary(bytes, ty), "22P03"),
                (false, true) => (decode_text(bytes, ty), "22P02"),
                // text of no declared type is text; IRIS converts it where it is used
                (false, false) => (decode_text(bytes, &Type::UNKNOWN), "22P02"),
            };
            parameters.push(
                value
                    .map_err(|why| Failure::error(sqlstate, format!("parameter {}: {why}", position + 1)))?,
            );
        }
        let columns = statement.columns().map_or(0, <[_]>::len);
        let formats = match bind.result_column_format_codes.as_slice() {
            // formats mean nothing to a statement without a result
            _ if columns == 0 => Vec::new(),
            codes => formats(codes, columns)?,
        };
        let portal = Portal { statement, parameters, formats, state: State::Bound };
        self.portals.insert(portal_name.to_owned(), portal);
        wire.feed(&PgWireBackendMessage::BindComplete(BindComplete::new()))
    }

    pub(super) fn describe(
        &mut self,
        wire: &mut Wire,
        session: &Session,
        describe: &Describe,
    ) -> Result<(), Failure> {
        let target = name(describe.name.as_ref());
        let (statement, formats) = if describe.target_type == TARGET_TYPE_BYTE_STATEMENT {
            let statement = self.refreshed(target, session, true)?;
            let oids = statement.parameters.iter().map(|parameter| parameter.oid).collect();
            wire.feed(&PgWireBackendMessage::ParameterDescription(ParameterDescription::new(oids)))?;
            let columns = statement.columns().map_or(0, <[_]>::len);
            (statement, vec![false; columns])
        } else {
            let portal = self.portals.get(target).ok_or_else(|| no_portal(target))?;
            (Arc::clone(&portal.statement), portal.formats.clone())
        };
        wire.feed(&match statement.columns() {
            Some(columns) => PgWireBackendMessage::RowDescription(row_description(columns, &formats)),
            None => PgWireBackendMessage::NoData(NoData::new()),
        })
    }

    pub(super) async fn execute(
        &mut self,
        wire: &mut Wire,
        process: &mut Process,
        execute: &Execute,
    ) -> Result<(), Failure> {
        let portal_name = name(execute.name.as_ref());
        let portal = self.portals.get_mut(portal_name).ok_or_else(|| no_portal(portal_name))?;
        let statement = Arc::clone(&portal.statement);
        let (prepared, tag) = match statement.runnable.as_deref() {
            None => return wire.feed(&PgWireBackendMessage::EmptyQueryResponse(EmptyQueryResponse::new())),
            Some(Runnable::Statement { prepared, tag }) => (prepared, tag),
            Some(Runnable::Deallocate { name, tag }) => {
                self.deallocate(name.as_deref());
                return wire.feed(&command_complete(tag, Answer::Done, 0));
            }
            Some(Runnable::Nothing { tag }) => return wire.feed(&command_complete(tag, Answer::Done, 0)),
            Some(Runnable::Show(show)) => {
                wire.feed(&setting_row(&show.value))?;
                let complete = CommandComplete::new("SHOW".to_owned());
                return wire.feed(&PgWireBackendMessage::CommandComplete(complete));
            }
        };
        // 0 asks for all
        let limit = usize::try_from(execute.max_rows).ok().filter(|limit| *limit > 0).unwrap_or(usize::MAX);
        match portal.state {
            State::Bound => {
                let mut rows = EncodedRows::new(portal.formats.clone(), wire.face);
                portal.state = State::Done;
                let answer = if limit == usize::MAX {
                    let mut sent = SentRows::new(&mut rows, None, wire);
                    process.execute(prepared, &portal.parameters, &mut sent).await
                } else {
                    wire.send_due_at_once();
                    process.execute(prepared, &portal.parameters, &mut rows).await
                };
                match answer.map_err(|error| rows.failure(error))? {
                    Answer::Rows => portal.state = State::Fetching(rows),
                    answer => return wire.feed(&command_complete(tag, answer, 0)),
                }
            }
            State::Done => {
                return Err(Failure::error("55000", format!("portal \"{portal_name}\" cannot be run")));
            }
            State::Fetching(_) => {}
        }
        let State::Fetching(rows) = &mut portal.state else { return Ok(()) };
        let count = rows.send(limit, wire);
        // like PostgreSQL, which does not look whether there is one more
        wire.feed(&if count == limit {
            PgWireBackendMessage::PortalSuspended(PortalSuspended::new())
        } else {
            PgWireBackendMessage::CommandComplete(CommandComplete::new(format!("{tag} {count}")))
        })
    }

    /// Closing what is not there is no error.
    pub(super) fn close(&mut self, wire: &mut Wire, close: &Close) -> Result<(), Failure> {
        let target = name(close.name.as_ref());
        if close.target_type == TARGET_TYPE_BYTE_STATEMENT {
            if let Some(statement) = self.statements.remove(target) {
                self.portals.retain(|_, portal| !Arc::ptr_eq(&portal.statement, &statement));
            }
        } else {
            self.portals.remove(target);
        }
        wire.feed(&PgWireBackendMessage::CloseComplete(CloseComplete::new()))
    }
}

/// Whether a client that was told of the one can read the other.
fn look_alike(columns: &[OutputColumn], others: &[OutputColumn]) -> bool {
    let told = |column: &OutputColumn| (column.name.clone(), wire_type(&column.ty));
    columns.len() == others.len() && columns.iter().zip(others).all(|(a, b)| told(a) == told(b))
}

fn no_portal(name: &str) -> Failure {
    Failure::error("34000", format!("portal \"{name}\" does not exist"))
}
