-- print-schema -o ^hostile_descriptions_ --with-docs-config only-database-comments
CREATE TABLE hostile_descriptions_row (
    %DESCRIPTION '```
panic!("run by rustdoc");
```
*/ } fn main() { <script>alert(1)</script> [x](y)',
    id INTEGER PRIMARY KEY %DESCRIPTION '    let code = panic!();',
    a INTEGER %DESCRIPTION '',
    b INTEGER %DESCRIPTION '#[doc = include_str!("x")] \ "quoted"'
);
