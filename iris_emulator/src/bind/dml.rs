//! INSERT, UPDATE, DELETE.

use super::assignment::counted;
use super::changed::Further;
use super::scope::Scope;
use super::target::Target;
use super::trial::Trial;
use super::{Binder, BoundExpr, Effect};
use crate::catalog::{Column, Counting, SESSION, Table, hidden_row_id, quoted};
use crate::sql::ast::{CommonTable, Delete, Expr, Ident, Insert, InsertSource, Update};
use crate::sqlcode::{SqlCode, SqlError};

impl<'c> Binder<'c> {
    pub(super) fn insert(&mut self, insert: &Insert) -> Result<String, SqlError> {
        let target = self.target(&insert.table)?;
        let table = target.table;
        self.unchecked = insert.restrictions.no_check;
        if !self.unchecked {
            self.row_check = self.check_option(target, Effect::Insert)?;
        }
        let names = target.names(self.setting.catalog, &insert.columns)?;
        let columns = insert_columns(table, &names, &insert.source)?;
        let given: Vec<&Column> = columns.clone();
        // RSQL_insert: columns that are not named get their default
        let defaults: Vec<&Column> = table
            .columns
            .iter()
            .filter(|column| {
                (column.default.is_some() || column.on_update.is_some() || column.counting != Counting::None)
                    && !given.iter().any(|named| named.name == column.name)
            })
            .collect();
        let mut values = Vec::new();
        let source = match &insert.source {
            InsertSource::Values(exprs) => {
                for (column, expr) in columns.iter().zip(exprs) {
                    values.push(self.assigned(table, column, expr, SqlCode::FIELD_VALIDATION_INSERT)?);
                }
                None
            }
            InsertSource::DefaultValues => None,
            InsertSource::Query(query) => {
                let common_tables = self.common_tables.len();
                self.common_tables.extend(insert.with.iter().cloned());
                let result = self.query(query);
                self.common_tables.truncate(common_tables);
                let (sql, outputs) = result?;
                if outputs.len() != columns.len() {
                    return Err(column_count(table));
                }
                let mut numbers = Vec::new();
                for (number, (column, output)) in (1..).zip(columns.iter().zip(&outputs)) {
                    let number = quoted(&number.to_string());
                    let value = BoundExpr {
                        sql: format!("{}.{number}", quoted("%SOURCE")),
                        ty: Some(output.ty.clone()),
                        collation: None,
                    };
                    values.push(self.assignment(table, column, value, SqlCode::FIELD_VALIDATION_INSERT)?);
                    numbers.push(number);
                }
                // by their numbers: two columns may have one name
                let numbers = numbers.join(", ");
                Some(format!("(WITH side({numbers}) AS ({sql}) SELECT * FROM side) AS {}", quoted("%SOURCE")))
            }
        };
        for column in &defaults {
            values.push(self.default_of(table, column, SqlCode::FIELD_VALIDATION_INSERT)?);
        }
        if self.row_check.is_some() {
            self.try_insert(target, insert, &given, &defaults)?;
        }
        let mut names: Vec<String> =
            given.iter().chain(&defaults).map(|column| quoted(&column.name)).collect();
        if table.temporary {
            names.push(quoted(SESSION));
            values.push("iris_session()".to_owned());
        }
        let storage = quoted(&table.storage_name());
        if names.is_empty() {
            return Ok(format!("INSERT INTO {storage} DEFAULT VALUES"));
        }
        let values = values.join(", ");
        let rows = match source {
            Some(source) => format!("SELECT {values} FROM {source} WHERE 1"),
            None => format!("VALUES ({values})"),
        };
        // RSQL_insertorupdate: the values of DEFAULT VALUES are those that are given
        let given = if matches!(insert.source, InsertSource::DefaultValues) { &defaults } else { &given };
        let conflict = if insert.or_update { self.on_conflict(table, given)? } else { String::new() };
        Ok(format!("INSERT INTO {storage} ({}) {rows}{conflict}", names.join(", ")))
    }

    fn try_insert(
        &mut self,
        target: Target<'c>,
        insert: &Insert,
        given: &[&Column],
        defaults: &[&Column],
    ) -> Result<(), SqlError> {
        let (table, code) = (target.table, SqlCode::FIELD_VALIDATION_INSERT);
        let exprs = match &insert.source {
            InsertSource::Values(exprs) => exprs.as_slice(),
            InsertSource::DefaultValues => &[],
            // of several rows the first that is refused is not known
            InsertSource::Query(_) => return Ok(()),
        };
        let mut trial = Trial { given: Vec::new(), before: None, from: String::new() };
        for (column, expr) in given.iter().zip(exprs) {
            let value = self.with_unchecked(true, |binder| binder.assigned(table, column, expr, code))?;
            trial.given.push((column, value));
        }
        for column in defaults.iter().filter(|column| column.counting == Counting::None) {
            let value = self.with_unchecked(true, |binder| binder.default_of(table, column, code))?;
            trial.given.push((column, value));
        }
        self.try_rows(target, &trial)
    }

    /// RSQL_insertorupdate: a row with the same unique key gets the given values and keeps its others, but for those
    /// that every UPDATE changes.
    fn on_conflict(&mut self, table: &Table, given: &[&Column]) -> Result<String, SqlError> {
        let mut changed = Vec::new();
        for column in given.iter().filter(|column| !column.identity && column.on_update.is_none()) {
            changed.push(format!("{0} = excluded.{0}", quoted(&column.name)));
        }
        let has_key = table.keys().next().is_some() || given.iter().any(|column| column.identity);
        if !has_key || given.iter().all(|column| column.identity) {
            return Ok(String::new());
        }
        for column in &table.columns {
            if column.is_row_version() {
                changed.push(format!("{0} = excluded.{0}", quoted(&column.name)));
            } else if let Some(value) = &column.on_update {
                let value = self.assigned(table, column, value, SqlCode::FIELD_VALIDATION_UPDATE)?;
                changed.push(format!("{} = {value}", quoted(&column.name)));
            }
        }
        Ok(format!(" ON CONFLICT DO UPDATE SET {}", changed.join(", ")))
    }

    /// What a field gets that is not named.
    fn default_of(&mut self, table: &Table, column: &Column, code: SqlCode) -> Result<String, SqlError> {
        match column.counting {
            Counting::RowVersion => return Ok("iris_row_version()".to_owned()),
            Counting::Counter | Counting::AutoIncrement => return Ok(counted(table, column, "NULL")),
            Counting::None => {}
        }
        let default = column.default.as_ref().or(column.on_update.as_ref()).unwrap_or(&Expr::Null);
        self.default(table, column, default, code)
    }

    pub(super) fn update(&mut self, update: &Update) -> Result<String, SqlError> {
        let target = self.target(&update.table)?;
        let table = target.table;
        self.unchecked = update.restrictions.no_check;
        if !self.unchecked {
            self.row_check = self.check_option(target, Effect::Update)?;
        }
        let further = Further::new(&update.from, update.alias.as_ref(), target.named())?;
        let source = target.source(self.setting.catalog, further.alias.as_ref());
        let alias = quoted(&source.alias);
        let label = source.alias.clone();
        self.scopes.push(Scope { sources: vec![source] });
        let from = self.other_tables(&further)?;
        let mut assignments = Vec::new();
        let mut tried = Vec::new();
        let mut named: Vec<&str> = Vec::new();
        let mut counting = Vec::new();
        for (at, (name, expr)) in update.assignments.iter().enumerate() {
            let column = match name {
                Some(name) => {
                    let own = target.names(self.setting.catalog, std::slice::from_ref(name))?;
                    named_column(table, &own[0])?
                }
                // UPDATE t VALUES (…): all fields in order
                None => settable(table).nth(at).ok_or_else(|| column_count(table))?,
            };
            if column.identity {
                return Err(SqlError::new(
                    SqlCode::ROWID_UPDATE,
                    format!("Attempt to UPDATE the RowID field '{}' of {}", column.name, table.label()),
                ));
            }
            counting.extend(refused_counting(table, column));
            if named.contains(&column.name.as_str()) {
                return Err(SqlError::new(
                    SqlCode::FIELD_ASSIGNED_TWICE,
                    format!("Field '{}' appears more than once in assignment list", column.name),
                ));
            }
            named.push(&column.name);
            let mut value = self.assigned(table, column, expr, SqlCode::FIELD_VALIDATION_UPDATE)?;
            if let Some(own) = &column.on_update {
                // GSQL_modify: a given value is validated, and that is all
                let own = self.assigned(table, column, own, SqlCode::FIELD_VALIDATION_UPDATE)?;
                value = format!("iif({value} IS NULL, {own}, {own})");
            }
            if self.row_check.is_some() {
                let expr = column.on_update.as_ref().unwrap_or(expr);
                let code = SqlCode::FIELD_VALIDATION_UPDATE;
                tried.push((
                    column,
                    self.with_unchecked(true, |binder| binder.assigned(table, column, expr, code))?,
                ));
            }
            assignments.push(format!("{} = {value}", quoted(&column.name)));
        }
        if let Some(error) = counting.into_iter().next() {
            return Err(error);
        }
        if update.assignments.iter().any(|(name, _)| name.is_none())
            && update.assignments.len() != settable(table).count()
        {
            return Err(column_count(table));
        }
        // RSQL_createtable, ON UPDATE: what a field gets that is not named
        for column in table.columns.iter().filter(|column| !named.contains(&column.name.as_str())) {
            if column.is_row_version() {
                assignments.push(format!("{} = iris_row_version()", quoted(&column.name)));
            } else if let Some(value) = &column.on_update {
                let value = self.assigned(table, column, value, SqlCode::FIELD_VALIDATION_UPDATE)?;
                assignments.push(format!("{} = {value}", quoted(&column.name)));
                tried.push((column, value));
            }
        }
        let filter = self.filter(&further, update.filter.as_ref(), target, &label)?;
        let storage = quoted(&table.storage_name());
        if self.row_check.is_some() {
            let others = from.replacen(" FROM ", ", ", 1);
            let from = format!(" FROM {storage} AS {alias}{others}{filter}");
            self.try_rows(target, &Trial { given: tried, before: Some(alias.clone()), from })?;
        }
        Ok(format!("UPDATE {storage} AS {alias} SET {}{from}{filter}", assignments.join(", ")))
    }

    fn other_tables(&mut self, further: &Further) -> Result<String, SqlError> {
        let text = self.from(&further.tables)?;
        Ok(if text.is_empty() { text } else { format!(" FROM {text}") })
    }

    pub(super) fn delete(&mut self, delete: &Delete) -> Result<String, SqlError> {
        let target = self.target(&delete.table)?;
        let table = target.table;
        let further = Further::new(&delete.from, delete.alias.as_ref(), target.named())?;
        let source = target.source(self.setting.catalog, further.alias.as_ref());
        let label = source.alias.clone();
        let alias = quoted(&label);
        let storage = quoted(&table.storage_name());
        self.scopes.push(Scope { sources: vec![source] });
        let common_tables = self.common_tables.len();
        self.common_tables.extend::<Vec<CommonTable>>(delete.with.clone());
        let from = self.other_tables(&further)?;
        let filter = self.filter(&further, delete.filter.as_ref(), target, &label)?;
        self.common_tables.truncate(common_tables);
        if from.is_empty() {
            return Ok(format!("DELETE FROM {storage} AS {alias}{filter}"));
        }
        Ok(format!("DELETE FROM {storage} AS {alias} WHERE EXISTS (SELECT 1{from}{filter})"))
    }

    fn filter(
        &mut self,
        further: &Further,
        filter: Option<&Expr>,
        target: Target<'c>,
        label: &str,
    ) -> Result<String, SqlError> {
        let mut conditions = Vec::new();
        for condition in further.conditions.iter().chain(filter) {
            conditions.push(self.predicate(condition)?);
        }
        conditions.extend(self.in_view(target, label)?);
        if target.table.temporary {
            conditions.push(format!("{}.{} = iris_session()", quoted(label), quoted(SESSION)));
        }
        Ok(if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) })
    }
}

/// RSQL_update: a field that counts, or a ROWVERSION, is not updated.
fn refused_counting(table: &Table, column: &Column) -> Option<SqlError> {
    let code = match column.counting {
        Counting::Counter | Counting::AutoIncrement => SqlCode::FIELD_VALIDATION_UPDATE,
        Counting::RowVersion => SqlCode::READ_ONLY_VALUE,
        Counting::None => return None,
    };
    Some(SqlError::new(
        code,
        format!("Field '{}' of {} counts and cannot be updated", column.name, table.label()),
    ))
}

/// The fields that UPDATE without names sets.
fn settable(table: &Table) -> impl Iterator<Item = &Column> {
    table.columns.iter().filter(|column| !column.identity && !column.is_row_version())
}

/// The columns that an INSERT gives values for.
fn insert_columns<'t>(
    table: &'t Table,
    names: &[Ident],
    source: &InsertSource,
) -> Result<Vec<&'t Column>, SqlError> {
    if matches!(source, InsertSource::DefaultValues) {
        return names.iter().try_for_each(|name| named_column(table, name).map(drop)).map(|()| Vec::new());
    }
    let columns: Vec<&Column> = if names.is_empty() {
        // RSQL_insert: all fields in order, but for the one that IRIS counts itself
        table.columns.iter().filter(|column| !column.identity && !column.is_row_version()).collect()
    } else {
        names.iter().map(|name| named_column(table, name)).collect::<Result<_, _>>()?
    };
    if let InsertSource::Values(values) = source
        && values.len() != columns.len()
    {
        return Err(column_count(table));
    }
    for (position, column) in columns.iter().enumerate() {
        if columns[..position].iter().any(|other| other.name == column.name) {
            return Err(SqlError::new(
                SqlCode::FIELD_ASSIGNED_TWICE,
                format!("Field '{}' appears more than once in assignment list", column.name),
            ));
        }
        // RSQL_insert: a value for the RowID only where the table allows it, but NULL, which IRIS overrides
        if column.identity
            && !table.allow_identity_insert
            && let InsertSource::Values(values) = source
            && !matches!(values[position], Expr::Null | Expr::Param(_))
        {
            return Err(SqlError::row_id_given(&column.name, &table.label()));
        }
        if column.is_row_version() {
            return Err(SqlError::new(
                SqlCode::READ_ONLY_VALUE,
                format!("Cannot INSERT/UPDATE value for read only field '{}'", column.name),
            ));
        }
    }
    Ok(columns)
}

fn column_count(table: &Table) -> SqlError {
    SqlError::new(
        SqlCode::COLUMN_COUNT,
        format!("the number of values differs from the number of fields of {}", table.label()),
    )
}

/// A field, or the RowID by one of its names.
fn named_column<'t>(table: &'t Table, name: &Ident) -> Result<&'t Column, SqlError> {
    let identity = table.columns.iter().find(|column| column.identity);
    let is_row_id =
        name.text == "%ID" || identity.is_none() && name.text.eq_ignore_ascii_case(&table.row_id_name());
    let row_id = || is_row_id.then(|| identity.unwrap_or_else(|| hidden_row_id()));
    table.column(&name.text).or_else(row_id).ok_or_else(|| {
        SqlError::new(
            SqlCode::FIELD_NOT_FOUND,
            format!("Field '{}' not found in the applicable tables", name.text.to_uppercase()),
        )
    })
}
