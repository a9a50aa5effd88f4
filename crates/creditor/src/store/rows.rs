//! Statements over several rows at once.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};

use super::{Connection, StoreError, is_postgres};

/// How many rows one statement is over: few sizes, so that each is prepared once, and
/// those that occur most, so that few statements are enough.
const SIZES: [usize; 18] = [
    MOST, 32, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
];

/// The most of them.
const MOST: usize = 64;

/// A value in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Integer(i64),
    Text(String),
    /// Text that may be absent.
    Name(Option<String>),
    Bytes(Vec<u8>),
}

/// Writes `rows` with statements that begin with `head`, for instance
/// `INSERT INTO pulse (id, at)`.
pub(crate) async fn insert<const N: usize>(
    connection: &mut Connection,
    head: &str,
    rows: Vec<[Value; N]>,
) -> Result<(), StoreError> {
    for some in split(rows) {
        let sql = format!("{head} VALUES {}", places(connection, some.len(), N));
        bind(sqlx::query(AssertSqlSafe(sql)), some)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The rows in pieces of [`SIZES`].
pub(crate) fn split<T>(rows: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut rest = rows.into_iter();
    std::iter::from_fn(move || {
        let size = SIZES.into_iter().find(|size| *size <= rest.len())?;
        Some(rest.by_ref().take(size).collect())
    })
}

/// The rows in pieces for a statement that asks whether something is among them: the last
/// piece repeats its first row until it has one of the [`SIZES`].
pub(crate) fn among<T: Clone>(rows: &[T]) -> impl Iterator<Item = Vec<T>> {
    rows.chunks(MOST).map(|some| {
        let size = some.len().next_power_of_two();
        some.iter().cycle().take(size).cloned().collect()
    })
}

/// The places of so many rows of so many columns, as the database that `connection` leads
/// to writes them: `($1, $2), ($3, $4)` or `(?, ?), (?, ?)`. SQLite takes numbered places for
/// names, and looks through all of them for each value that is bound.
pub(crate) fn places(connection: &Connection, rows: usize, columns: usize) -> String {
    if is_postgres(connection) {
        in_order(rows, columns, |text, number| {
            text.push('$');
            text.push_str(&number.to_string());
        })
    } else {
        in_order(rows, columns, |text, _| text.push('?'))
    }
}

/// The places of so many rows of so many columns, each written by `place`.
fn in_order(rows: usize, columns: usize, place: impl Fn(&mut String, usize)) -> String {
    let mut text = String::new();
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            if column > 0 {
                text.push_str(", ");
            }
            place(&mut text, row * columns + column + 1);
        }
        text.push(')');
    }
    text
}

/// Binds every value of `rows`, in their order.
pub(crate) fn bind<'q, const N: usize>(
    mut query: Query<'q, Any, AnyArguments>,
    rows: Vec<[Value; N]>,
) -> Query<'q, Any, AnyArguments> {
    for value in rows.into_iter().flatten() {
        query = match value {
            Value::Integer(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Name(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_one_after_another_in_pieces_of_few_sizes() {
        let numbers = in_order(2, 3, |text, number| text.push_str(&number.to_string()));
        assert_eq!(numbers, "(1, 2, 3), (4, 5, 6)");
        let rows: Vec<usize> = (0..138).collect();
        let pieces: Vec<usize> = split(rows.clone()).map(|some| some.len()).collect();
        assert_eq!(pieces, [64, 64, 10]);
        let pieces: Vec<Vec<usize>> = among(&[1, 2, 3]).collect();
        assert_eq!(pieces, [[1, 2, 3, 1]]);
        assert_eq!(
            among(&rows).map(|some| some.len()).sum::<usize>(),
            64 + 64 + 16
        );
        assert_eq!(split(rows.clone()).flatten().collect::<Vec<_>>(), rows);
    }
}
