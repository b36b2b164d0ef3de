//! The languages in which an instance writes its errors.

use super::SqlCode;

/// The language of an instance's messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese, recorded on instances of 2021 to 2023.1 for SQLCODE -1, -12 and -25; other texts are
    /// translated here in their manner.
    Chinese,
}

/// Codes whose Chinese text is known or made up in the recorded manner.
const CHINESE: [(i32, &str); 24] = [
    (-1, "无效 SQL 语句 "),
    (-4, "预期一个词条"),
    (-12, "预期一个词条"),
    (-14, "此处需要比较运算符"),
    (-23, "标签未列在适用的表中"),
    (-25, "查询结束后出现输入"),
    (-27, "字段在适用的表中不明确"),
    (-29, "在适用的表中未找到字段"),
    (-30, "未找到表或视图"),
    (-62, "INSERT/UPDATE 需要更多新值"),
    (-104, "INSERT 中字段验证失败"),
    (-105, "UPDATE 中字段验证失败"),
    (-108, "缺少必填字段；不允许 INSERT 或 UPDATE"),
    (-110, "归档时锁定冲突"),
    (-114, "一个或多个匹配行被其他用户锁定"),
    (-119, "INSERT 时 UNIQUE 或 PRIMARY KEY 约束唯一性检查失败"),
    (-120, "UPDATE 时 UNIQUE 或 PRIMARY KEY 约束唯一性检查失败"),
    (-121, "INSERT 时 FOREIGN KEY 约束引用检查失败"),
    (-122, "UPDATE 时 FOREIGN KEY 约束引用检查失败"),
    (-123, "被引用行 UPDATE 时 FOREIGN KEY 约束检查失败"),
    (-124, "被引用行 DELETE 时 FOREIGN KEY 约束检查失败"),
    (-201, "表名或视图名不唯一"),
    (-359, "用户定义的 SQL 函数不存在"),
    (-400, "发生致命错误"),
];

impl Language {
    pub(super) fn code_text(self, code: SqlCode) -> &'static str {
        let translated = match self {
            Self::English => None,
            Self::Chinese => CHINESE.iter().find(|(known, _)| *known == code.0),
        };
        translated.map_or_else(|| code.text(), |(_, text)| text)
    }

    /// The numbers, quotes and names of a message stay; of its words only those of recorded messages are translated.
    pub(super) fn message(self, message: &str) -> String {
        if self == Self::English {
            return message.to_owned();
        }
        let (words, rest) = message.split_once('^').unwrap_or((message, ""));
        let rest = if rest.is_empty() { String::new() } else { format!("^{rest}") };
        if let Some((expected, found)) = words.split_once(" expected, ")
            && let Some(found) = found.strip_suffix(" found")
        {
            let expected = expected.replace("IDENTIFIER", "标识符");
            return format!("预期 {expected}，发现 {found}{rest}");
        }
        if let Some(input) = words.strip_suffix(" encountered after end of query") {
            let input = input.replace("Input", "输入");
            return format!("查询结束后出现{input}{rest}");
        }
        if let Some(table) = words.strip_prefix("Table ").and_then(|words| words.strip_suffix(" not found")) {
            return format!("未找到表 {table}{rest}");
        }
        message.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlcode::SqlError;

    #[test]
    fn numbers_and_names_stay() {
        let error =
            SqlError::new(SqlCode::INVALID_STATEMENT, "IDENTIFIER expected, : found^ SELECT * FROM :%qpar");
        assert_eq!(
            error.text(Language::Chinese),
            "<SQL ERROR>; Details: [SQLCODE: <-1>:<无效 SQL 语句 >]\r\n[Location: <Prepare>]\r\n\
             [%msg: < 预期 标识符，发现 :^ SELECT * FROM :%qpar>]"
        );
    }
}
