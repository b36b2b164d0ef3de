//! What `doctor` finds.

use diesel_iris_cli::doctor::{State, examine};
use diesel_iris_tests::on_both_servers;

on_both_servers! {
    async fn nothing_is_bad(database: &TestDatabase) {
        let mut conn = database.connect().await;
        let findings = examine(&mut conn, "SQLUser", true).await;
        assert!(findings.len() > 10);
        for finding in findings {
            assert_ne!(finding.state, State::Bad, "{finding:?}");
            assert!(finding.state == State::Good || !finding.advice.is_empty(), "{finding:?}");
            // the emulator has neither other levels nor all special variables
            let release = diesel_iris_tests::face().release;
            let known = ["isolation", "catalog", "namespace", "user"].contains(&finding.check)
                || (finding.check == "LIMIT and OFFSET" && !release.has_limit())
                || (finding.check == "vectors" && !release.has_vectors());
            assert!(finding.state == State::Good || known, "{finding:?}");
        }
    }
}
