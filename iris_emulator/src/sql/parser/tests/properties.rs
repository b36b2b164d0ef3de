//! For any text the parser answers, and for any tree what is printed is parsed to it.

use proptest::prelude::*;

use super::super::super::ast::{
    BinaryOp, Expr, FrameBound, Ident, OdbcKind, OrderItem, Query, QueryBody, Select, SelectItem, Statement,
    TableName, TypeName, Window,
};
use super::super::parse;
use super::accepted::ACCEPTED;

fn ident() -> impl Strategy<Value = Ident> {
    prop_oneof![
        "[a-zA-Z_é%][a-zA-Z0-9_@#$]{0,4}".prop_map(|text| Ident { text, delimited: false }),
        "[^\u{0}\",.^*>]{1,6}".prop_map(|text| Ident { text, delimited: true }),
        prop::sample::select(vec!["select", "LEVEL", "%ID"])
            .prop_map(|word| Ident { text: word.into(), delimited: true }),
    ]
}

fn table() -> impl Strategy<Value = TableName> {
    (prop::option::of(ident()), ident()).prop_map(|(schema, name)| TableName { schema, name })
}

fn leaf() -> impl Strategy<Value = Expr> {
    prop_oneof![
        Just(Expr::Null),
        Just(Expr::CountAll),
        (0..=i64::MAX).prop_map(Expr::Integer),
        "[0-9]{0,3}[.][0-9]{1,3}(E[-+]?[0-9]{1,2})?".prop_map(Expr::Number),
        ".{0,8}".prop_map(Expr::String),
        (prop::option::of(table()), ident()).prop_map(|(table, column)| Expr::Column { table, column }),
        prop::sample::select(vec!["$HOROLOG", "CURRENT_TIMESTAMP", "USER"]).prop_map(|name| Expr::Function {
            name: name.into(),
            distinct: false,
            arguments: Vec::new()
        }),
        (prop::sample::select(vec![OdbcKind::Date, OdbcKind::Time, OdbcKind::Timestamp]), ".{0,6}")
            .prop_map(|(kind, text)| Expr::OdbcLiteral { kind, text }),
    ]
}

fn boxed(expr: Expr) -> Box<Expr> {
    Box::new(expr)
}

/// `SELECT expr WHERE condition`
fn subquery(expr: Expr, filter: Option<Expr>) -> Query {
    let items = vec![SelectItem::Expr { expr, alias: None }];
    let select = Select {
        distinct: false,
        distinct_by: Vec::new(),
        top: None,
        items,
        from: Vec::new(),
        filter,
        group_by: Vec::new(),
        having: None,
    };
    Query {
        with: Vec::new(),
        body: QueryBody::Select(Box::new(select)),
        order_by: Vec::new(),
        limit: Some(Expr::Integer(1)),
        offset: None,
    }
}

fn arithmetic() -> impl Strategy<Value = BinaryOp> {
    use BinaryOp::{Add, Concat, Divide, IntegerDivide, Modulo, Multiply, Subtract};
    prop::sample::select(vec![Add, Subtract, Multiply, Divide, IntegerDivide, Modulo, Concat])
}

fn comparison() -> impl Strategy<Value = BinaryOp> {
    use BinaryOp::{
        Contains, Equal, Follows, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual, StartsWith,
    };
    prop::sample::select(vec![
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        StartsWith,
        Contains,
        Follows,
    ])
}

/// A condition over scalars.
fn predicate(scalar: impl Strategy<Value = Expr> + Clone + 'static) -> impl Strategy<Value = Expr> {
    let three = (scalar.clone(), scalar.clone(), scalar.clone(), any::<bool>());
    let simple = prop_oneof![
        (comparison(), scalar.clone(), scalar.clone()).prop_map(|(op, left, right)| Expr::Binary {
            op,
            left: boxed(left),
            right: boxed(right)
        }),
        (scalar.clone(), any::<bool>())
            .prop_map(|(expr, negated)| Expr::IsNull { expr: boxed(expr), negated }),
        three.clone().prop_map(|(a, b, c, negated)| Expr::Between {
            expr: boxed(a),
            negated,
            low: boxed(b),
            high: boxed(c)
        }),
        three.clone().prop_map(|(a, b, c, negated)| Expr::Like {
            expr: boxed(a),
            negated,
            pattern: boxed(b),
            escape: negated.then(|| boxed(c))
        }),
        three.clone().prop_map(|(a, b, c, negated)| Expr::InList {
            expr: boxed(a),
            negated,
            list: vec![b, c]
        }),
        three.prop_map(|(a, b, _, negated)| Expr::InQuery {
            expr: boxed(a),
            negated,
            query: Box::new(subquery(b, None))
        }),
        scalar.prop_map(|expr| Expr::Exists(Box::new(subquery(expr, None)))),
    ];
    simple.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|expr| Expr::Not(boxed(expr))),
            (prop::bool::ANY, inner.clone(), inner).prop_map(|(and, left, right)| Expr::Binary {
                op: if and { BinaryOp::And } else { BinaryOp::Or },
                left: boxed(left),
                right: boxed(right)
            }),
        ]
    })
}

fn over(function: Expr, order: Expr, rows: i64) -> Expr {
    let window = Window {
        partition_by: vec![order.clone()],
        order_by: vec![OrderItem { expr: order, descending: rows % 2 == 0 }],
        rows: (rows > 3)
            .then_some((FrameBound::Preceding(Expr::Integer(rows)), FrameBound::UnboundedFollowing)),
    };
    Expr::Over { function: boxed(function), window: Box::new(window) }
}

fn scalar() -> impl Strategy<Value = Expr> + Clone {
    leaf().prop_recursive(4, 40, 4, |inner| {
        let two = (inner.clone(), inner.clone());
        prop_oneof![
            inner.clone().prop_map(|expr| Expr::Negate(boxed(expr))),
            (arithmetic(), two.clone()).prop_map(|(op, (left, right))| Expr::Binary {
                op,
                left: boxed(left),
                right: boxed(right)
            }),
            (prop::sample::select(vec!["ABS", "%EXACT", "LEFT", "SUBSTRING", "COALESCE"]), two.clone())
                .prop_map(|(name, (a, b))| Expr::Function {
                    name: name.into(),
                    distinct: false,
                    arguments: vec![a, b]
                }),
            inner.clone().prop_map(|expr| Expr::Function {
                name: "SUM".into(),
                distinct: true,
                arguments: vec![expr]
            }),
            inner.clone().prop_map(|expr| Expr::Function {
                name: "TO_VECTOR".into(),
                distinct: false,
                arguments: vec![
                    expr,
                    Expr::Type(TypeName { name: "DOUBLE".into(), arguments: Vec::new() }),
                    Expr::Integer(3)
                ]
            }),
            inner.clone().prop_map(|expr| Expr::Cast {
                expr: boxed(expr),
                to: TypeName { name: "NUMERIC".into(), arguments: vec!["10".into(), "2".into()] }
            }),
            (inner.clone(), 1_i64..9).prop_map(|(order, rows)| over(Expr::CountAll, order, rows)),
            (predicate(inner.clone()), two.clone()).prop_map(|(when, (then, otherwise))| Expr::Case {
                operand: None,
                whens: vec![(when, then)],
                otherwise: Some(boxed(otherwise))
            }),
            two.clone().prop_map(|(operand, then)| Expr::Case {
                operand: Some(boxed(operand.clone())),
                whens: vec![(operand, then)],
                otherwise: None
            }),
            (inner.clone(), predicate(inner))
                .prop_map(|(expr, filter)| { Expr::Subquery(Box::new(subquery(expr, Some(filter)))) }),
        ]
    })
}

fn read_back(sql: &str) -> Query {
    match parse(sql) {
        Ok(parsed) => match parsed.statement {
            Statement::Query(query) => query,
            other => panic!("{other:?}"),
        },
        Err(error) => panic!("{sql}: {error}"),
    }
}

proptest! {
    #[test]
    fn a_printed_scalar_is_parsed_to_itself(expr in scalar()) {
        let query = Query { limit: None, ..subquery(expr, None) };
        prop_assert_eq!(read_back(&query.to_string()), query);
    }

    #[test]
    fn a_printed_condition_is_parsed_to_itself(filter in predicate(scalar())) {
        let query = Query { limit: None, ..subquery(Expr::Null, Some(filter)) };
        prop_assert_eq!(read_back(&query.to_string()), query);
    }

    #[test]
    fn no_text_panics(sql: String) {
        let _ = parse(&sql);
    }

    #[test]
    fn no_soup_of_words_panics(words in prop::collection::vec(prop::sample::select(vec![
        "SELECT", "FROM", "WHERE", "(", ")", ",", "a", "\"b\"", "'c'", "1", "?", "=", "NOT", "IN", "UNION", "ALL",
        "ORDER", "BY", "TOP", "LIMIT", "OFFSET", "JOIN", "ON", "CASE", "WHEN", "END", "{", "fn", "}", ".", "*", "-",
        "OVER", "BETWEEN", "AND", "CREATE", "TABLE", "INSERT", "INTO", "VALUES", "%EXACT", "$HOROLOG", "COUNT",
    ]), 0..40)) {
        let sql = words.join(" ");
        let _ = parse(&sql);
        let _ = parse(&format!("SELECT {sql}"));
    }

    #[test]
    fn no_mangled_statement_panics(
        which in 0..ACCEPTED.len(),
        cut in 0_usize..400,
        insert in "[-'\"()*,.;$?%{}\\[\\]:!&#é a-z0-9]{0,6}",
        drop in 0_usize..8,
    ) {
        let sql: Vec<char> = ACCEPTED[which].chars().collect();
        let at = cut % (sql.len() + 1);
        let rest = &sql[(at + drop).min(sql.len())..];
        let mangled: String = sql[..at].iter().copied().chain(insert.chars()).chain(rest.iter().copied()).collect();
        let _ = parse(&mangled);
        let _ = parse(&rest.iter().collect::<String>());
    }
}
