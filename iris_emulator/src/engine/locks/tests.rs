use super::*;

fn row(row: i64) -> Lock {
    Lock::Row { table: "S.T".into(), row }
}

#[test]
fn shared_locks_bear_each_other_and_no_exclusive_one() {
    let mut locks = Locks::default();
    locks.take(1, row(1), Mode::Shared).unwrap();
    locks.take(2, row(1), Mode::Shared).unwrap();
    assert!(locks.take(1, row(1), Mode::Exclusive).is_err());
    locks.release_after(2, 0);
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    assert!(locks.take(2, row(1), Mode::Shared).is_err());
    assert!(locks.check_table(2, &"S.T".into()).is_err());
    assert!(locks.check_table(1, &"S.T".into()).is_ok());
    locks.release_after(1, 0);
    assert!(locks.is_empty());
}

#[test]
fn a_position_gives_back_what_came_after_it() {
    let mut locks = Locks::default();
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    let position = locks.position(1);
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    locks.take(1, row(2), Mode::Exclusive).unwrap();
    locks.release_after(1, position);
    assert!(locks.take(2, row(1), Mode::Exclusive).is_err());
    locks.take(2, row(2), Mode::Exclusive).unwrap();
}

#[test]
fn many_rows_are_a_table() {
    let mut locks = Locks { threshold: 2, ..Locks::default() };
    (1..=2).for_each(|at| locks.take(1, row(at), Mode::Exclusive).unwrap());
    locks.take(2, row(9), Mode::Exclusive).unwrap();
    assert!(locks.take(1, row(3), Mode::Exclusive).is_err());
    locks.forget_after(1, 2);
    locks.release_after(2, 0);
    (3..=9).for_each(|at| locks.take(1, row(at), Mode::Exclusive).unwrap());
    assert!(locks.take(2, row(99), Mode::Exclusive).is_err());
    locks.release_after(1, 0);
    assert!(locks.is_empty());
}

#[test]
fn tables_are_locked_in_two_modes() {
    let mut locks = Locks::default();
    let table = "S.T".into();
    locks.lock_table(1, &table, Mode::Shared).unwrap();
    locks.lock_table(2, &table, Mode::Shared).unwrap();
    assert!(locks.lock_table(1, &table, Mode::Exclusive).is_err());
    assert!(locks.unlock_table(2, &table, Mode::Shared));
    assert!(!locks.unlock_table(2, &table, Mode::Shared));
    locks.lock_table(1, &table, Mode::Exclusive).unwrap();
    assert!(locks.take(2, row(1), Mode::Exclusive).is_err());
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    locks.forget_session(1);
    locks.release_after(1, 0);
    assert!(locks.is_empty());
}

#[test]
fn readers_wait_for_changed_rows() {
    let mut locks = Locks::default();
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    assert!(locks.check_read(2, &"S.T".into(), 1).is_err());
    assert!(locks.check_read(2, &"S.T".into(), 2).is_ok());
    assert!(locks.check_read(1, &"S.T".into(), 1).is_ok());
}

#[tokio::test]
async fn a_release_before_the_wait_is_not_missed() {
    let mut locks = Locks::default();
    locks.take(1, row(1), Mode::Exclusive).unwrap();
    let conflict = locks.take(2, row(1), Mode::Exclusive).unwrap_err();
    locks.release_after(1, 0);
    conflict.released.await;
}
