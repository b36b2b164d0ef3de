//! `%Dictionary`: the classes that project the tables, and their properties.

use super::OWNER;
use super::row::{bit, insert_into, some};
use crate::catalog::model::{Column, Counting, Table};
use crate::sql::ast::Expr;
use crate::value::SqlType;

/// The schema of the class definitions.
pub(super) const DICTIONARY_SCHEMA: &str = "%Dictionary";

pub(super) fn fill_class(sql: &mut String, table: &Table) {
    let class = table.class_name();
    insert_into(
        sql,
        "%DICTIONARY.COMPILEDCLASS",
        &[
            ("ID", some(&class)),
            ("NAME", some(&class)),
            ("CLASSTYPE", some(if table.view.is_some() { "view" } else { "persistent" })),
            ("DDLALLOWED", bit(true)),
            ("ABSTRACT", bit(false)),
            ("DESCRIPTION", table.description.clone()),
            ("OWNER", some(OWNER)),
            ("SQLQUALIFIEDNAME", some(table.label())),
            ("SQLROWIDNAME", some("ID")),
            ("SQLSCHEMANAME", some(&table.schema)),
            ("SQLTABLENAME", some(&table.name)),
            ("SUPER", some(if table.view.is_some() { "" } else { "%Library.Persistent" })),
        ],
    );
    for (position, column) in table.columns.iter().enumerate() {
        let name = property_name(&column.name);
        insert_into(
            sql,
            "%DICTIONARY.COMPILEDPROPERTY",
            &[
                ("ID", some(format!("{class}||{name}"))),
                ("PARENT", some(&class)),
                ("NAME", some(&name)),
                ("DESCRIPTION", column.description.clone()),
                ("IDENTITY", bit(column.identity)),
                ("INITIALEXPRESSION", column.default.as_ref().map(object_script)),
                ("PARAMETERS", some(parameters(column))),
                ("REQUIRED", bit(!column.nullable)),
                ("SEQUENCENUMBER", some(position + 1)),
                ("SQLCOLUMNNUMBER", some(position + 2)),
                ("SQLFIELDNAME", some(&column.name)),
                ("TYPE", some(class_of(column))),
            ],
        );
    }
}

/// GSQL_identifiers: the property of a field has its letters and digits.
fn property_name(field: &str) -> String {
    field.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The class of a field's values.
fn class_of(column: &Column) -> &'static str {
    match (&column.ty, column.counting) {
        (_, Counting::Counter) => "%Library.Counter",
        (_, Counting::AutoIncrement) => "%Library.AutoIncrement",
        (_, Counting::RowVersion) => "%Library.RowVersion",
        (SqlType::Bit, _) => "%Library.Boolean",
        (SqlType::TinyInt, _) => "%Library.TinyInt",
        (SqlType::SmallInt, _) => "%Library.SmallInt",
        (SqlType::Integer, _) => "%Library.Integer",
        (SqlType::BigInt, _) => "%Library.BigInt",
        (SqlType::Numeric { .. }, _) => "%Library.Numeric",
        (SqlType::Double, _) => "%Library.Double",
        (SqlType::Varchar(_), _) => "%Library.String",
        (SqlType::LongVarchar, _) => "%Stream.GlobalCharacter",
        (SqlType::Varbinary(_), _) => "%Library.Binary",
        (SqlType::LongVarbinary, _) => "%Stream.GlobalBinary",
        (SqlType::Date, _) => "%Library.Date",
        (SqlType::Time(_), _) => "%Library.Time",
        (SqlType::Timestamp | SqlType::PosixTime, _) => "%Library.PosixTime",
        (SqlType::UniqueIdentifier, _) => "%Library.UniqueIdentifier",
        (SqlType::List, _) => "%Library.List",
        (SqlType::Vector { .. }, _) => "%Library.Vector",
    }
}

/// The parameters of a property, each a name and a value with a comma between them. Recorded for a VECTOR on 2025.x and
/// 2026.3: `DATATYPE,DOUBLE` and `LEN,768`; those of other types are in the same manner.
fn parameters(column: &Column) -> String {
    match &column.ty {
        SqlType::Vector { element, length } => {
            let length = length.map_or_else(String::new, |length| format!(" LEN,{length}"));
            format!("CAPTION, DATATYPE,{element} STORAGEDEFAULT,columnar{length}")
        }
        SqlType::Varchar(length) | SqlType::Varbinary(length) => format!("CAPTION, MAXLEN,{length}"),
        SqlType::Numeric { precision, scale } => format!("CAPTION, PRECISION,{precision} SCALE,{scale}"),
        SqlType::Time(digits) => format!("CAPTION, PRECISION,{digits}"),
        _ => "CAPTION,".to_owned(),
    }
}

/// A default as the ObjectScript expression that IRIS keeps (recorded: `"abc"`, `$c(0)`).
pub(super) fn object_script(default: &Expr) -> String {
    match default {
        Expr::String(text) if text.is_empty() => "$c(0)".to_owned(),
        Expr::String(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        Expr::Null => "\"\"".to_owned(),
        Expr::Negate(value) => format!("-{}", object_script(value)),
        Expr::Number(text) => crate::convert::parse_decimal(text)
            .map_or_else(|| text.clone(), crate::number::Decimal::canonical),
        Expr::Function { name, .. } => match name.as_str() {
            "CURRENT_DATE" => "+$h".to_owned(),
            "CURRENT_TIME" => "$p($h,\",\",2)".to_owned(),
            "CURRENT_TIMESTAMP" | "SYSDATE" | "GETDATE" => "$zdt($zts,3,1,6)".to_owned(),
            "GETUTCDATE" => "$zdt($zts,3,1,6)".to_owned(),
            "USER" | "CURRENT_USER" | "SESSION_USER" | "SYSTEM_USER" => "$username".to_owned(),
            _ => default.to_string(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_expressions_of_objectscript() {
        for (default, expected) in [
            (Expr::String("abc".into()), "\"abc\""),
            (Expr::String("a\"b".into()), "\"a\"\"b\""),
            (Expr::String(String::new()), "$c(0)"),
            (Expr::Integer(7), "7"),
            (Expr::Number("0.50".into()), ".5"),
            (Expr::Negate(Box::new(Expr::Integer(1))), "-1"),
        ] {
            assert_eq!(object_script(&default), expected);
        }
    }
}
