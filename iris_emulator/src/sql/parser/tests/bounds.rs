//! No text overflows the stack, neither while it is parsed nor while its tree is walked.

use super::super::{MAX_HEIGHT, parse};

/// Threads of tests and of tokio have 2 MiB; this leaves a part of it to what is around the parser.
const STACK: usize = 1_536 * 1024;

fn in_small_stack(work: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
}

/// Statements that nest or chain something `n` times.
fn tall(n: usize) -> Vec<String> {
    vec![
        format!("SELECT {}1{}", "(".repeat(n), ")".repeat(n)),
        format!("SELECT a FROM t WHERE {}a = 1{}", "(".repeat(n), ")".repeat(n)),
        format!("SELECT {}1", "- ".repeat(n)),
        format!("SELECT {}a", "%EXACT ".repeat(n)),
        format!("SELECT a FROM t WHERE {}a = 1", "NOT ".repeat(n)),
        format!("SELECT 1{}", " + 1".repeat(n)),
        format!("SELECT a FROM t WHERE a = 1{}", " OR a = 1".repeat(n)),
        format!("SELECT {}1{}", "(SELECT ".repeat(n), ")".repeat(n)),
        format!("SELECT {}1{}", "CASE WHEN 1 = 1 THEN ".repeat(n), " END".repeat(n)),
        format!("SELECT {}1{}", "ABS(".repeat(n), ")".repeat(n)),
        format!("SELECT {}1{}", "CAST(".repeat(n), " AS INT)".repeat(n)),
        format!("SELECT 1{}", " UNION SELECT 1 UNION ALL SELECT 1".repeat(n)),
        format!("{}SELECT 1{}", "(".repeat(n), ")".repeat(n)),
        format!("SELECT a FROM t{}", " CROSS JOIN t".repeat(n)),
        format!("SELECT a FROM {}t{}", "(".repeat(n), ")".repeat(n)),
        format!("SELECT a FROM {}t{}", "(SELECT a FROM ".repeat(n), ")".repeat(n)),
        format!("SELECT a FROM t WHERE {}a = 1{}", "EXISTS (SELECT a FROM t WHERE ".repeat(n), ")".repeat(n)),
        format!("SELECT a FROM t WHERE {}a = 1{}", "a IN (SELECT a FROM t WHERE ".repeat(n), ")".repeat(n)),
        format!("SELECT {}", "(1 + 1) * ".repeat(n) + "1"),
        format!("INSERT INTO t VALUES ({}1{})", "(".repeat(n), ")".repeat(n)),
        format!("CREATE TABLE t (a INT DEFAULT {}1)", "- ".repeat(n)),
    ]
}

#[test]
fn what_is_too_tall_is_refused() {
    in_small_stack(|| {
        for n in [MAX_HEIGHT + 1, 1_000, 50_000] {
            for sql in tall(n) {
                let start = &sql[..40.min(sql.len())];
                let code = parse(&sql).map_err(|error| error.code.0).err();
                assert_eq!(code, Some(-9999), "{start} {n}");
            }
        }
    });
}

#[test]
fn what_is_not_too_tall_can_be_walked_in_a_small_stack() {
    in_small_stack(|| {
        for shape in 0..tall(1).len() {
            let Some(parsed) = (1..=MAX_HEIGHT).rev().find_map(|n| parse(&tall(n)[shape]).ok()) else {
                continue;
            };
            assert_eq!(parsed.clone(), parsed);
            assert!(!format!("{parsed:?}").is_empty());
            if let super::super::super::ast::Statement::Query(query) = &parsed.statement {
                assert!(!query.to_string().is_empty());
            }
        }
    });
}

#[test]
fn long_filters_and_lists_are_fine() {
    // DEFAULT takes no more than one sign
    for sql in tall(30).iter().filter(|sql| !sql.contains("DEFAULT")) {
        parse(sql).unwrap();
    }
    let filters = format!("SELECT a FROM t WHERE {}a = 1{}", "(".repeat(200), " AND a = 1)".repeat(200));
    parse(&filters).unwrap();
    let list = format!("SELECT a FROM t WHERE a IN (?{})", ", ? + 1".repeat(20_000));
    assert_eq!(parse(&list).unwrap().parameters, 20_001);
    in_small_stack(|| {
        let united = format!("SELECT 1{}", " UNION ALL SELECT 1".repeat(20_000));
        let parsed = parse(&united).unwrap();
        if let super::super::super::ast::Statement::Query(query) = &parsed.statement {
            assert_eq!(query.to_string(), united);
        }
    });
}
