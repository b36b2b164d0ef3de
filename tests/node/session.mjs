// A session of node-postgres: `session.mjs emulator|pgwire HOST PORT`. It ends with an error where something is not as it
// should be, and says nothing otherwise.

import assert from "node:assert/strict";
import pg from "pg";

const [server, host, port] = process.argv.slice(2);
const isEmulator = server === "emulator";
const settings = { host, port: Number(port), user: "_SYSTEM", password: "SYS", database: "USER" };

// dates as they are written, and not as moments in the zone of this machine
pg.types.setTypeParser(1082, String);
pg.types.setTypeParser(1114, String);

async function refused(client, sqlcode, query, values) {
  await assert.rejects(client.query(query, values), (error) => {
    assert.match(error.message, new RegExp(`<${sqlcode}>`));
    return true;
  });
}

// a BIT is 0 or 1: the text `true`, which node-postgres makes of a boolean, is none
const row = [1, "Ada's ward; 'é' 🦀", "1099511627776", "12.50", "1999-12-31", "07:30:15", "2024-02-29 13:14:15.25", 0.5, 1];

async function definitions(client) {
  await client.query("DROP TABLE IF EXISTS node_wards");
  await client.query(`CREATE TABLE node_wards (id INTEGER PRIMARY KEY, name VARCHAR(60), beds BIGINT,
    price NUMERIC(10,2), opened DATE, rounds TIME, seen TIMESTAMP, share DOUBLE, is_open BIT)`);
}

async function valuesComeBack(client) {
  const marks = row.map((_, at) => `$${at + 1}`).join(", ");
  const inserted = await client.query(`INSERT INTO node_wards VALUES (${marks})`, row);
  assert.equal(inserted.rowCount, 1);
  await client.query("INSERT INTO node_wards (id) VALUES ($1)", [2]);
  const found = await client.query({ text: "SELECT * FROM node_wards WHERE id = $1", values: [1], rowMode: "array" });
  const [id, name, beds, price, opened, rounds, seen, share, isOpen] = found.rows[0];
  assert.deepEqual([id, name, beds, opened, rounds, share], [1, row[1], row[2], row[4], row[5], row[7]]);
  assert.equal(Number(price), 12.5);
  assert.match(seen, /^2024-02-29 13:14:15\.250*$/);
  assert.ok(isOpen === true || isOpen === 1, isOpen);
  const nulls = await client.query("SELECT name, beds, opened, is_open FROM node_wards WHERE id = $1", [2]);
  assert.deepEqual(Object.values(nulls.rows[0]), [null, null, null, null]);
  assert.deepEqual(nulls.fields.map((field) => field.name.toLowerCase()), ["name", "beds", "opened", "is_open"]);
}

async function namedStatements(client) {
  for (const id of [1, 2, 3]) {
    const found = await client.query({ name: "by id", text: "SELECT name FROM node_wards WHERE id = $1", values: [id] });
    assert.equal(found.rowCount, id < 3 ? 1 : 0);
  }
  await client.query("DEALLOCATE ALL");
  const found = await client.query("SELECT COUNT(*) AS wards FROM node_wards WHERE id < $1", [100]);
  assert.equal(Number(Object.values(found.rows[0])[0]), 2);
}

async function transactions(client) {
  await client.query("BEGIN");
  await client.query("UPDATE node_wards SET name = $1 WHERE id = $2", ["changed", 1]);
  await refused(client, -30, "SELECT 1 FROM node_nowhere");
  await refused(client, -119, "INSERT INTO node_wards (id) VALUES ($1)", [1]);
  if (isEmulator) {
    // behind ROLLBACK TO SAVEPOINT the PGWire server commits with the next statement
    await client.query("SAVEPOINT before");
    await client.query("UPDATE node_wards SET name = 'again' WHERE id = 1");
    await client.query("ROLLBACK TO SAVEPOINT before");
  }
  let found = await client.query("SELECT name FROM node_wards WHERE id = 1");
  assert.equal(Object.values(found.rows[0])[0], "changed");
  await client.query("ROLLBACK");
  found = await client.query("SELECT name FROM node_wards WHERE id = 1");
  assert.equal(Object.values(found.rows[0])[0], row[1]);
  await client.query("BEGIN");
  await client.query("UPDATE node_wards SET beds = 9 WHERE id = 2");
  await client.query("COMMIT");
  found = await client.query("SELECT beds FROM node_wards WHERE id = 2");
  assert.equal(Number(Object.values(found.rows[0])[0]), 9);
}

async function errorsHaveTheirStates(client) {
  await assert.rejects(client.query("SELECT 1 FROM node_nowhere"), { code: "42P01" });
  await assert.rejects(client.query("INSERT INTO node_wards (id) VALUES (1)"), { code: "23505" });
  if (isEmulator) {
    await assert.rejects(client.query("SELECT 1::integer"), { code: "42601" });
    await assert.rejects(client.query("CREATE PROCEDURE p () LANGUAGE OBJECTSCRIPT { }"), { code: "0A000" });
  }
}

async function pools() {
  const pool = new pg.Pool({ ...settings, max: 4 });
  const numbers = [...Array(40).keys()];
  const answers = await Promise.all(
    numbers.map((n) => pool.query("SELECT $1 + id AS n FROM node_wards WHERE id = 1", [n]))
  );
  assert.deepEqual(answers.map((answer) => Number(Object.values(answer.rows[0])[0])), numbers.map((n) => n + 1));
  await pool.end();
}

const client = new pg.Client(settings);
await client.connect();
await definitions(client);
await valuesComeBack(client);
await namedStatements(client);
await transactions(client);
await errorsHaveTheirStates(client);
await pools();
await client.query("DISCARD ALL");
await client.query("DROP TABLE node_wards");
await client.end();
