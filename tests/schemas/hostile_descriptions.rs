// @generated automatically by diesel_iris.

diesel::table! {
    /// \`\`\`
    /// panic!("run by rustdoc");
    /// \`\`\`
    /// */ } fn main() { \<script>alert(1)\</script> \[x\](y)
    hostile_descriptions_row (id) {
        /// let code = panic!();
        id -> Integer,
        a -> Nullable<Integer>,
        /// #\[doc = include_str!("x")\] \\ "quoted"
        b -> Nullable<Integer>,
    }
}
